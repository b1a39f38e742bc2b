/** Finds time zones by what callers and topics call them (TZ6–TZ8). The table hardly ever changes: a node reads it once. */
import type { Queryable } from '../storage/database.ts';
import { listTimeZones, type TimeZoneRow } from '../storage/time-zones.ts';
import { createZone, type Zone } from './zone.ts';

/** A zone under its vendor names. */
export interface NamedZone {
  /** What callers are told: the vendor's code, or the IANA name of a zone that has none. */
  readonly code: string;
  readonly zone: Zone;
  /** Null for a zone that is known by its IANA name alone. */
  readonly row: TimeZoneRow | null;
}

export interface ZoneDirectory {
  /** Every zone of the table, by id. */
  readonly all: readonly NamedZone[];
  findById(id: number): NamedZone | null;
  /** @param name - a code, an id or an IANA name, in any case */
  find(name: string): NamedZone | null;
}

export async function loadZoneDirectory(db: Queryable): Promise<ZoneDirectory> {
  return createZoneDirectory(await listTimeZones(db));
}

/**
 * Rows whose IANA zone this platform does not know (yet) are left out. A zone is made when somebody asks for it: there are
 * hundreds, and each takes about a millisecond.
 */
export function createZoneDirectory(rows: readonly TimeZoneRow[]): ZoneDirectory {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byName = new Map<string, TimeZoneRow>();
  for (const row of rows) {
    if (row.standsForZone) byName.set(row.ianaName.toLowerCase(), row);
  }
  for (const row of rows) byName.set(row.code.toLowerCase(), row);
  return {
    get all() {
      return rows.flatMap((row) => namedBy(row) ?? []);
    },
    findById: (id) => namedBy(byId.get(id)),
    find: (name) => {
      if (/^\d{1,9}$/.test(name)) return namedBy(byId.get(Number(name)));
      return namedBy(byName.get(name.toLowerCase())) ?? byIanaName(name);
    },
  };
}

function namedBy(row: TimeZoneRow | undefined): NamedZone | null {
  const zone = row === undefined ? null : zoneOrNull(row.ianaName);
  return row === undefined || zone === null ? null : { code: row.code, zone, row };
}

/** An older name, or a zone of no country: `Asia/Calcutta`, `Etc/GMT+3`. */
function byIanaName(name: string): NamedZone | null {
  const zone = zoneOrNull(name);
  return zone === null ? null : { code: zone.name, zone, row: null };
}

function zoneOrNull(ianaName: string): Zone | null {
  try {
    return createZone(ianaName);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
