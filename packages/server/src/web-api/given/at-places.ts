/** The fields of a record that a caller gives where a table of places says they stand. */
import type { entityElement } from '../carriers/entity-element.ts';
import type { Places } from '../carriers/places.ts';
import type { Given } from '../carriers/property.ts';

type GivenElement = Given<typeof entityElement>;
type GivenList = readonly { readonly value: string; readonly description: string }[] | null;

/** Absent = unchanged, null = cleared. */
export type FieldsAt<P extends Places, G> = {
  readonly [K in keyof P['plain'] as P['plain'][K] & string]?: Exclude<G[K & keyof G], undefined>;
} & {
  readonly [K in keyof P['orZero'] as P['orZero'][K] & string]?: number | null;
} & {
  readonly [K in keyof P['links'] as P['links'][K][0]]?: number | null;
} & {
  readonly [K in keyof P['addresses'] as P['addresses'][K] & string]?: GivenList;
} & { readonly [K in keyof P['phones'] as P['phones'][K] & string]?: GivenList };

export function givenAtPlaces<P extends Places, G extends object>(
  { plain, orZero, links, addresses, phones }: P,
  given: G,
): FieldsAt<P, G> {
  const values = given as Readonly<Record<string, unknown>>;
  const told = (names: Readonly<Record<string, string>>) =>
    Object.entries(names).filter(([name]) => values[name] !== undefined);
  const linked = Object.entries(links).filter(([name]) => values[name] !== undefined);
  // The compiler held the table to the carrier's properties (PlacesOf).
  return Object.fromEntries([
    ...told({ ...plain, ...orZero }).map(([name, field]) => [field, values[name]]),
    ...linked.map(([name, [field, id]]) => [field, idOf(values[name], id)]),
    ...told({ ...addresses, ...phones }).map(([name, field]) => [field, listOf(values[name])]),
  ]) as FieldsAt<P, G>;
}

/** Nothing but the id of a linked carrier counts; without one there is no link. */
function idOf(carrier: unknown, id: string): unknown {
  return (carrier as Readonly<Record<string, unknown>> | null)?.[id] ?? null;
}

function listOf(elements: unknown): GivenList {
  return (
    (elements as readonly GivenElement[] | null)?.map(({ Value, Description }) => ({
      value: Value ?? '',
      description: Description ?? '',
    })) ?? null
  );
}
