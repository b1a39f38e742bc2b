/** A carrier's properties by their names in lower case: what callers give is named in any case. */
import type { Carrier, Properties, Property } from './property.ts';

export interface LookUp {
  /** What is read; what is only shown is left out. */
  readonly held: ByName;
  readonly notHeld: ByName;
}

type ByName = ReadonlyMap<string, { readonly name: string; readonly property: Property }>;

const lookUps = new WeakMap<Carrier, LookUp>();

export function lookUpOf(carrier: Carrier): LookUp {
  const known = lookUps.get(carrier);
  if (known !== undefined) return known;
  const lookUp = { held: byName(carrier.held), notHeld: byName(carrier.notHeld) };
  lookUps.set(carrier, lookUp);
  return lookUp;
}

function byName(properties: Properties): ByName {
  const writable = Object.entries(properties).filter(([, { readOnly }]) => !readOnly);
  return new Map(writable.map(([name, property]) => [name.toLowerCase(), { name, property }]));
}
