/** Describes a carrier. */
import type { Carrier, Properties } from './property.ts';

/** A carrier with TableRight and FieldProperties. */
export function carrier<const P extends Properties>(
  name: string,
  held: P,
  notHeld: Properties = {},
): Carrier<P> {
  return { name, held, notHeld, withRights: true };
}

/** A carrier without them. */
export function plainCarrier<const P extends Properties>(
  name: string,
  held: P,
  notHeld: Properties = {},
): Carrier<P> {
  return { name, held, notHeld, withRights: false };
}
