/** The time zones that topics and callers name (`TZLocation`). */
import type { Queryable } from './database.ts';

/** A row of `TZLocation`; texts are empty when there is nothing to tell. */
export interface TimeZoneRow {
  readonly id: number;
  /** `NO`, `US-NY`; unique whatever its case. */
  readonly code: string;
  readonly country: string;
  /** ISO 3166-1; 0 = no country's. */
  readonly isoNumber: number;
  readonly region: string;
  /** Joined by `, `. */
  readonly cities: string;
  readonly ianaName: string;
  /** Several rows may share an IANA zone; one of them stands for it. */
  readonly standsForZone: boolean;
  readonly active: boolean;
}

const SELECT = `
  select TZLocation_id as id, locationCode as code, country, iso_number as "isoNumber", regionName as region, cities,
    iana_name as "ianaName", stands_for_zone as "standsForZone", isActive as active
  from TZLocation`;

/** All of them, by id. */
export async function listTimeZones(db: Queryable): Promise<readonly TimeZoneRow[]> {
  const { rows } = await db.query<TimeZoneRow>(`${SELECT} order by TZLocation_id`);
  return rows;
}

/** The time zone of an id, or null. */
export async function loadTimeZone(db: Queryable, id: number): Promise<TimeZoneRow | null> {
  const { rows } = await db.query<TimeZoneRow>({
    name: 'load-time-zone',
    text: `${SELECT} where TZLocation_id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
}
