/** The time zone that a caller gives as a TimeZoneData. */
import { ChatError } from '../../chat/chat-error.ts';
import type { ZoneDirectory } from '../../time/zone-directory.ts';
import type { Given } from '../carriers/property.ts';
import { show } from '../carriers/read-scalar.ts';
import type { timeZoneData } from '../carriers/time-zone-data.ts';
import { timeZoneName } from '../present/time-zone.ts';

/**
 * Its id; by code or name when no id is told. Absent = unchanged, and a carrier of zeros is none.
 * @param place - where it was given, for the refusal
 * @throws ChatError `bad_request` for a zone that nobody knows
 */
export function givenTimeZone(
  zones: ZoneDirectory,
  given: Given<typeof timeZoneData> | null | undefined,
  place: string,
): number | null | undefined {
  if (given === null || given === undefined) return given;
  if (given.TZLocationID) return given.TZLocationID;
  const name = (given.TZLocationCode || given.Name || '').trim();
  if (name === '') return null;
  const found = zones.find(name)?.row ?? byShownName(zones, name);
  if (found === null) {
    throw new ChatError('bad_request', [`${place}: there is no time zone ${show(name)}`]);
  }
  return found.id;
}

function byShownName(zones: ZoneDirectory, name: string) {
  const wanted = name.toLowerCase();
  const rows = zones.all.flatMap(({ row }) => row ?? []);
  return rows.find((row) => timeZoneName(row).toLowerCase() === wanted) ?? null;
}
