/** Which carriers go over the wire. */
import type { Carrier, Properties, Shape } from '../carriers/property.ts';
import type { Endpoint } from '../endpoints/endpoint.ts';

/** Every carrier that the endpoints take or give, and those inside of them, by name. */
export function carriersOf(endpoints: readonly Endpoint[]): readonly Carrier[] {
  const found = new Set<Carrier>();
  for (const { answer, body } of endpoints) {
    const { shape } = answer;
    if (shape.kind === 'carrier' || shape.kind === 'carriers') collect(shape.carrier, found);
    if (shape.kind === 'value') collectFrom(shape.property.shape, found);
    if (shape.kind === 'choice') {
      for (const property of shape.properties) collectFrom(property.shape, found);
    }
    if (body.items !== null) collectFrom(body.items.shape, found);
    if (body.carrier === null) continue;
    // The fields of a body are no carrier of the vendor's.
    if (body.kind === 'fields') collectInside(body.carrier.held, found);
    else collect(body.carrier, found);
  }
  return [...found].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What the vendor's carrier has: what Parley holds, and what it does not. */
export function allProperties({ held, notHeld }: Carrier): Properties {
  return { ...held, ...notHeld };
}

function collect(carrier: Carrier, found: Set<Carrier>): void {
  if (found.has(carrier)) return;
  found.add(carrier);
  collectInside(allProperties(carrier), found);
}

function collectInside(properties: Properties, found: Set<Carrier>): void {
  for (const { shape } of Object.values(properties)) collectFrom(shape, found);
}

function collectFrom(shape: Shape, found: Set<Carrier>): void {
  if (shape.kind === 'carrier') collect(shape.of(), found);
  if (shape.kind === 'list') collectFrom(shape.of, found);
  if (shape.kind === 'dictionary' && shape.of !== null) collectFrom(shape.of, found);
}
