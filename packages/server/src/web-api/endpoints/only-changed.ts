/**
 * What a caller really changes. Clients send back whole carriers: what says no more than what they were told is left out, so
 * that saving what came back changes nothing, however it was written (dates without their fraction, names as numbers).
 */
import { isDeepStrictEqual } from 'node:util';
import type { Carrier, Given, Value } from '../carriers/property.ts';
import { readCarrier } from '../carriers/read-value.ts';
import { writeCarrier } from '../carriers/write-value.ts';
import { cutLike } from '../negotiation/wire-dates.ts';
import type { Call } from './call.ts';

/** @param from - the record as this caller would be told it now, with what it gave */
export function onlyChanged<C extends Carrier>(
  carrier: C,
  from: { readonly value: Value<C>; readonly given: Given<C> },
  { style, meansSameDate }: Call,
): Given<C> {
  const { value, given } = from;
  const told: Readonly<Record<string, unknown>> = readCarrier(
    carrier,
    writeCarrier(carrier, value, style),
    { ...style, notHeld: () => undefined },
  );
  const changed = Object.entries(given).filter(([name, field]) => {
    const [asked, known] = [field ?? null, told[name] ?? null];
    const isDate = carrier.held[name]?.shape.kind === 'date';
    return isDate && typeof asked === 'number' && typeof known === 'number'
      ? !meansSameDate(asked, cutLike(asked, known))
      : !isDeepStrictEqual(asked, known);
  });
  return Object.fromEntries(changed) as Given<C>;
}
