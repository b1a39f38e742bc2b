/** What an endpoint takes as its body, and how that is read. */
import { plainCarrier } from '../carriers/carrier.ts';
import { emptyOf } from '../carriers/empty-value.ts';
import type { Carrier, Given, Properties, Property } from '../carriers/property.ts';
import {
  inside,
  type ReadStyle,
  ROOT,
  readCarrier,
  readValue,
  wrong,
} from '../carriers/read-value.ts';

export interface Body<B = unknown> {
  /** What is given: nothing, one carrier, fields of the endpoint's own, a bare list, or a patch. */
  readonly kind: 'none' | 'carrier' | 'fields' | 'list' | 'patch';
  /** The carrier, or the fields seen as one; null for nothing and for lists. */
  readonly carrier: Carrier | null;
  /** What a bare list holds. */
  readonly items: Property | null;
  read(given: unknown, style: ReadStyle): B;
}

/** Parameters as an endpoint gets them: what was not given has its empty value. */
export type Filled<P extends Properties> = {
  readonly [K in keyof P]: P[K] extends Property<infer W, infer G>
    ? null extends W
      ? G
      : NonNullable<G>
    : never;
};

/** The vendor's clients send `null` or nothing; whatever else comes is not looked at. */
export function noBody(): Body<null> {
  return { kind: 'none', carrier: null, items: null, read: () => null };
}

/** One carrier. @throws ChatError `bad_request` when there is none. */
export function carrierBody<C extends Carrier>(carrier: C): Body<Given<C>> {
  return {
    kind: 'carrier',
    carrier,
    items: null,
    read(given, style) {
      if (given === null || given === undefined) throw wrong(ROOT, `has no ${carrier.name}`);
      return readCarrier(carrier, given, style);
    },
  };
}

/** Named fields. @throws ChatError `bad_request` when a required one is missing; any other may be. */
export function fieldsBody<const P extends Properties>(name: string, fields: P): Body<Filled<P>> {
  const carrier = plainCarrier(name, fields);
  return {
    kind: 'fields',
    carrier,
    items: null,
    read(given, style) {
      const read = given === null ? {} : readCarrier(carrier, given ?? {}, style);
      for (const [field, { required }] of Object.entries(fields)) {
        if (required && !Object.hasOwn(read, field)) throw wrong(inside(ROOT, field), 'is missing');
      }
      return fill(fields, read);
    },
  };
}

/** A list without anything around it. @throws ChatError `bad_request` when there is none and its items are required. */
export function listBody<W, G>(items: Property<W, G>): Body<readonly NonNullable<G>[]> {
  const list: Property = { ...items, shape: { kind: 'list', of: items.shape } };
  return {
    kind: 'list',
    carrier: null,
    items,
    read(given, style) {
      if (items.required && given === null) throw wrong(ROOT, 'has no list');
      return (readValue(list, given ?? [], style, ROOT) ?? []) as readonly NonNullable<G>[];
    },
  };
}

/**
 * Reads parameters of the path and the query, whose names count in any case.
 * @throws ChatError `bad_request` when one cannot be read or a required one is missing.
 */
export function readParameters<P extends Properties>(
  parameters: P,
  given: Readonly<Record<string, unknown>>,
  style: ReadStyle,
): Filled<P> {
  const byName = new Map(Object.entries(given).map(([key, value]) => [key.toLowerCase(), value]));
  const read: Record<string, unknown> = {};
  for (const [name, property] of Object.entries(parameters)) {
    const value = byName.get(name.toLowerCase());
    if (property.required && (value === undefined || value === '')) {
      throw wrong(inside(ROOT, name), 'this parameter is missing');
    }
    if (value === undefined) continue;
    const single = Array.isArray(value) ? value.at(-1) : value;
    read[name] = readValue(property, single, style, inside(ROOT, name));
  }
  return fill(parameters, read);
}

function fill<P extends Properties>(
  fields: P,
  given: Readonly<Record<string, unknown>>,
): Filled<P> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { shape }]) => [name, given[name] ?? emptyOf(shape)]),
  ) as Filled<P>;
}

/** A patch: a list of operations or an object to merge; what it may touch is the carrier's. */
export function patchBody(carrier: Carrier): Body<unknown> {
  return { kind: 'patch', carrier, items: null, read: (given) => given };
}
