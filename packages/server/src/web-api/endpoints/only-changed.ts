/**
 * What a caller really changes. Clients send back whole carriers: what says no more than what they were told is left out, so
 * that saving what came back changes nothing, however it was written (dates without their fraction, names as numbers).
 */
import { isDeepStrictEqual } from 'node:util';
import type { Carrier, Given, Shape, Value } from '../carriers/property.ts';
import { readCarrier } from '../carriers/read-value.ts';
import { writeCarrier } from '../carriers/write-value.ts';
import type { Call } from './call.ts';

const SECOND_MS = 1_000;

/** @param from - the record as this caller would be told it now, with what it gave */
export function onlyChanged<C extends Carrier>(
  carrier: C,
  from: { readonly value: Value<C>; readonly given: Given<C> },
  { style }: Call,
): Given<C> {
  const { value, given } = from;
  const told: Readonly<Record<string, unknown>> = readCarrier(
    carrier,
    writeCarrier(carrier, value, style),
    { ...style, notHeld: () => undefined },
  );
  const changed = Object.entries(given).filter(
    ([name, asked]) => !saysTheSame(asked ?? null, told[name] ?? null, carrier.held[name]?.shape),
  );
  return Object.fromEntries(changed) as Given<C>;
}

/** A date without its fraction is how some clients send back the one that they were told (TZ18). */
function saysTheSame(asked: unknown, told: unknown, shape: Shape | undefined): boolean {
  const isCut = shape?.kind === 'date' && Number(asked) % SECOND_MS === 0 && asked !== null;
  if (!isCut || told === null) return isDeepStrictEqual(asked, told);
  return asked === Math.floor(Number(told) / SECOND_MS) * SECOND_MS;
}
