/** A carrier's properties by their names in lower case: what callers give is named in any case. */
import type { Carrier, Property } from './property.ts';

export interface LookUp {
  /** What is read; what is only shown is left out. */
  readonly held: ReadonlyMap<string, { readonly name: string; readonly property: Property }>;
  /** Lower-case name → name. */
  readonly notHeld: ReadonlyMap<string, string>;
}

const lookUps = new WeakMap<Carrier, LookUp>();

export function lookUpOf(carrier: Carrier): LookUp {
  const known = lookUps.get(carrier);
  if (known !== undefined) return known;
  const writable = Object.entries(carrier.held).filter(([, property]) => !property.readOnly);
  const lookUp = {
    held: new Map(
      writable.map(([name, property]) => [name.toLowerCase(), { name, property }] as const),
    ),
    notHeld: new Map(Object.keys(carrier.notHeld).map((name) => [name.toLowerCase(), name])),
  };
  lookUps.set(carrier, lookUp);
  return lookUp;
}
