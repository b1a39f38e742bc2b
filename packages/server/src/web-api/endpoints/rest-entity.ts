/**
 * A REST entity from its agent's operations: `GET default`, `POST`, and `GET`, `PUT`, `PATCH`, `DELETE` by id (web-api §1.2).
 * Whoever asks for something that is not there gets 404; conditions on the updated stamp give 304 and 412.
 */
import { ChatError } from '../../chat/chat-error.ts';
import {
  type Carrier,
  type Given,
  int,
  type Properties,
  type Value,
} from '../carriers/property.ts';
import { readCarrier } from '../carriers/read-value.ts';
import { writeCarrier } from '../carriers/write-value.ts';
import { applyPatch } from '../negotiation/patch.ts';
import { nothing, oneCarrier } from './answer.ts';
import { carrierBody, noBody, patchBody } from './body.ts';
import type { Call } from './call.ts';
import { type Endpoint, type Links, type Operation, resource } from './endpoint.ts';

/** What a REST entity is made of. */
export interface RestEntity<C extends Carrier> {
  /** The resource's name: `Person`. */
  readonly name: string;
  readonly carrier: C;
  /** The carrier's own id: `PersonId`. */
  readonly idProperty: Extract<keyof C['held'], string>;
  readonly create: Operation<Properties, null, Value<C> | null>;
  readonly save: Operation<Properties, Given<C>, Value<C> | null>;
  /** Null when there is none, or none that the caller may see. */
  get(call: Call, id: number): Promise<Value<C> | null>;
  /** Absent: nobody deletes such records. */
  readonly remove?: (call: Call, id: number) => Promise<void>;
  /** When the record last changed, ms since the epoch; null = it is not known. Asked for only where a condition is set. */
  updated(value: Value<C>, call: Call): number | null | Promise<number | null>;
}

const BY_ID = { id: int('Primary key') };

export function restEntity<C extends Carrier>(entity: RestEntity<C>): readonly Endpoint[] {
  const { name, carrier } = entity;
  const answer = oneCarrier(carrier);
  const links = (value: Value<C> | null, apiUrl: string): Links => linksOf(entity, value, apiUrl);
  const existing = async (call: Call, id: number): Promise<Value<C>> => {
    const value = await entity.get(call, id);
    if (value === null) throw new ChatError('not_found', [`${name} id ${id} not found`]);
    return value;
  };
  const checkUnmodified = (call: Call, value: Value<C>): Promise<void> =>
    call.conditions.checkUnmodified(() => entity.updated(value, call));
  const save = (call: Call, given: Given<C>, id: number): Promise<Value<C> | null> =>
    entity.save.run(call, { parameters: {}, body: { ...given, [entity.idProperty]: id } });

  return [
    resource({
      verb: 'GET',
      path: `${name}/default`,
      summary: `A new ${carrier.name} with its default values, not stored.`,
      parameters: {},
      body: noBody(),
      answer,
      run: (call) => entity.create.run(call, { parameters: {}, body: null }),
    }),
    resource({
      verb: 'POST',
      path: name,
      summary: `Stores a new ${carrier.name}.`,
      parameters: {},
      body: carrierBody(carrier),
      answer,
      links,
      run: (call, { body }) => save(call, body, 0),
    }),
    resource({
      verb: 'GET',
      path: `${name}/{id}`,
      summary: `The ${carrier.name}.`,
      parameters: BY_ID,
      body: noBody(),
      answer,
      links,
      async run(call, { parameters: { id } }) {
        const value = await existing(call, id);
        await call.conditions.checkModified(() => entity.updated(value, call));
        return value;
      },
    }),
    resource({
      verb: 'PUT',
      path: `${name}/{id}`,
      summary: `Replaces what is given of the ${carrier.name}.`,
      parameters: BY_ID,
      body: carrierBody(carrier),
      answer,
      links,
      async run(call, { parameters: { id }, body }) {
        await checkUnmodified(call, await existing(call, id));
        return save(call, body, id);
      },
    }),
    resource({
      verb: 'PATCH',
      path: `${name}/{id}`,
      summary: `Changes the ${carrier.name} by a list of operations (RFC 6902) or by merging (RFC 7396).`,
      parameters: BY_ID,
      body: patchBody(carrier),
      answer,
      links,
      async run(call, { parameters: { id }, body }) {
        const value = await existing(call, id);
        await checkUnmodified(call, value);
        const touched = applyPatch(writeCarrier(carrier, value, call.style), body);
        return save(call, readCarrier(carrier, touched, call.style), id);
      },
    }),
    ...(entity.remove === undefined ? [] : [deleteResource(entity.remove)]),
  ];

  function deleteResource(remove: (call: Call, id: number) => Promise<void>): Endpoint {
    return resource({
      verb: 'DELETE',
      path: `${name}/{id}`,
      summary: `Deletes the ${carrier.name}.`,
      parameters: BY_ID,
      body: noBody(),
      answer: nothing(),
      async run(call, { parameters: { id } }) {
        await checkUnmodified(call, await existing(call, id));
        await remove(call, id);
      },
    });
  }
}

function linksOf<C extends Carrier>(
  { name, idProperty }: RestEntity<C>,
  value: Value<C> | null,
  apiUrl: string,
): Links {
  const id = (value as Readonly<Record<string, unknown>> | null)?.[idProperty];
  return { Self: `${apiUrl}/${name}/${String(id)}`, Archive: `${apiUrl}/${name}` };
}
