/** The properties of a record's carrier that a table of places describes. */
import type { Element } from '../../storage/crm/record-shape.ts';
import type { entityElement } from '../carriers/entity-element.ts';
import type { Places } from '../carriers/places.ts';
import type { Value } from '../carriers/property.ts';

type ElementValue = Value<typeof entityElement>;

/** Linked carriers are not among them: what they show has to be loaded first. */
export type ValueAt<P extends Places, F> = {
  readonly [K in keyof P['plain']]: F[P['plain'][K] & keyof F];
} & { readonly [K in keyof P['orZero']]: number } & {
  readonly [K in keyof P['addresses'] | keyof P['phones']]: readonly ElementValue[];
};

export function presentAtPlaces<P extends Places, F extends object>(
  { plain, orZero, addresses, phones }: P,
  record: F,
): ValueAt<P, F> {
  const fields = record as Readonly<Record<string, unknown>>;
  const shown = (names: Readonly<Record<string, string>>, present: (value: unknown) => unknown) =>
    Object.entries(names).map(([name, field]) => [name, present(fields[field])]);
  // The compiler held the table to the record's fields (PlacesOf).
  return Object.fromEntries([
    ...shown(plain, (value) => value),
    ...shown(orZero, (value) => value ?? 0),
    ...shown(addresses, (list) => elements(list as readonly Element[], (value) => value)),
    ...shown(phones, (list) => elements(list as readonly Element[], digits)),
  ]) as ValueAt<P, F>;
}

function elements(
  list: readonly Element[],
  stripped: (value: string) => string,
): readonly ElementValue[] {
  return list.map(({ value, description }) => ({
    Value: value,
    StrippedValue: stripped(value),
    Description: description,
  }));
}

/** As it is dialled. */
function digits(phone: string): string {
  return phone.replaceAll(/\D/g, '');
}
