/** The zone that a caller's dates are in. */
import type { NamedZone } from '../../time/zone-directory.ts';
import type { preferredTimeZone } from '../carriers/preferred-time-zone.ts';
import type { Value } from '../carriers/property.ts';
import type { Call } from '../endpoints/call.ts';
import { timeZoneName } from './time-zone.ts';

/** The zone that dates are in unless a caller asks for another; one without a row is known by its IANA name alone. */
export function baseZoneOf({ chat, zones }: Call): NamedZone {
  const base = zones.find(chat.baseTimeZone);
  if (base === null) throw new Error(`${chat.baseTimeZone} was a time zone at the start`);
  return base;
}

export function presentPreferredTimeZone(
  { code, zone, row }: NamedZone,
  now: number,
): Value<typeof preferredTimeZone> {
  return {
    PreferenceId: 0,
    TZLocationId: row?.id ?? 0,
    LocationCode: code,
    Description: row === null ? zone.name : timeZoneName(row),
    Country: row?.country ?? '',
    Bias: Math.round(zone.offsetAt(now)),
  };
}
