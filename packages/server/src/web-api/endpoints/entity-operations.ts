/** The operations that each of the vendor's agents has for its records: create default, get, save, delete. */
import { type Carrier, type Given, int, required, type Value } from '../carriers/property.ts';
import { nothing, oneCarrier } from './answer.ts';
import { carrierBody, noBody } from './body.ts';
import type { Call } from './call.ts';
import { operation } from './endpoint.ts';
import { unlessUnknown } from './unless-unknown.ts';

/** Which records, and what the operations call. */
interface Records<C extends Carrier> {
  readonly agent: string;
  readonly carrier: C;
  /** In a sentence: `person`. */
  readonly noun: string;
  readonly createDefault: (call: Call) => Promise<Value<C>>;
  readonly get: (call: Call, id: number) => Promise<Value<C> | null>;
  readonly save: (call: Call, given: Given<C>) => Promise<Value<C>>;
}

export function entityOperations<C extends Carrier>(records: Records<C>) {
  const { agent, carrier, noun } = records;
  const answer = oneCarrier(carrier);
  const idName = `${carrier.name.charAt(0).toLowerCase()}${carrier.name.slice(1)}Id`;
  return {
    createDefault: operation({
      agent,
      name: `CreateDefault${carrier.name}`,
      summary: `A new ${noun} with its defaults, not stored.`,
      parameters: {},
      body: noBody(),
      answer,
      run: (call) => records.createDefault(call),
    }),
    get: operation({
      agent,
      name: `Get${carrier.name}`,
      summary: `A ${noun} by its id; null when there is none.`,
      parameters: { [idName]: required(int('Primary key')) },
      body: noBody(),
      answer,
      run: (call, { parameters }) => records.get(call, parameters[idName] ?? 0),
    }),
    save: operation({
      agent,
      name: `Save${carrier.name}`,
      summary: `Stores the ${noun}: a new one when its id is 0 or absent. What is absent stays, null clears.`,
      parameters: {},
      body: carrierBody(carrier),
      answer,
      run: (call, { body }) => records.save(call, body),
    }),
  };
}

/** Which records, and the use case that deletes one. */
interface Deleting {
  readonly agent: string;
  readonly carrier: Carrier;
  readonly noun: string;
  readonly remove: (call: Call, id: number) => Promise<void>;
}

export function deleteOperation({ agent, carrier, noun, remove }: Deleting) {
  const idName = `${carrier.name}Id`;
  return operation({
    agent,
    name: `Delete${carrier.name}`,
    summary: `Takes the ${noun} out of sight; whose it is may do so, and administrators.`,
    parameters: { [idName]: required(int('Primary key')) },
    body: noBody(),
    answer: nothing(),
    run: (call, { parameters }) => unlessUnknown(remove(call, parameters[idName] ?? 0)),
  });
}
