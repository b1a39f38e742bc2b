/** The time zones as an archive lists them. */
import type { TimeZoneRow } from '../../storage/time-zones.ts';
import type { ZoneDirectory } from '../../time/zone-directory.ts';
import { offsetMsOnce } from '../../time/zone-offsets.ts';

/** A row; its properties are the archive's columns. */
export type TimeZoneColumns = {
  readonly id: number;
  /** Code, such as `NO`. */
  readonly timeZone: string;
  readonly country: string;
  readonly region: string;
  /** Minutes that the clocks are ahead of UTC now. */
  readonly offset: number;
  /** Whether the clocks change this year. */
  readonly daylight: boolean;
  readonly isActive: boolean;
};

export const TIME_ZONE_COLUMNS: readonly (keyof TimeZoneColumns)[] = [
  'id',
  'timeZone',
  'country',
  'region',
  'offset',
  'daylight',
  'isActive',
];

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** A month of each season; some countries change their clocks for a few weeks only. */
const SEASONS = [0, 3, 6, 9];

interface Listing {
  readonly hour: number;
  readonly rows: readonly TimeZoneColumns[];
}

/** Asking every zone takes a tenth of a second, and what it says holds for an hour: clocks change at full ones. */
const listings = new WeakMap<ZoneDirectory, Listing>();

/** Every zone of the table, by id. @param now - ms since the epoch */
export function timeZoneRows(zones: ZoneDirectory, now: number): readonly TimeZoneColumns[] {
  const hour = Math.floor(now / HOUR_MS);
  const known = listings.get(zones);
  if (known?.hour === hour) return known.rows;
  const rows = zones.all.flatMap(({ zone, row }) =>
    row === null ? [] : presentRow(row, zone.name, now),
  );
  listings.set(zones, { hour, rows });
  return rows;
}

function presentRow(row: TimeZoneRow, ianaName: string, now: number): TimeZoneColumns {
  const year = new Date(now).getUTCFullYear();
  const offsets = SEASONS.map((month) => offsetMsOnce(ianaName, Date.UTC(year, month, 1)));
  return {
    id: row.id,
    timeZone: row.code,
    country: row.country,
    region: row.region,
    offset: Math.round(offsetMsOnce(ianaName, now) / MINUTE_MS),
    daylight: new Set(offsets).size > 1,
    isActive: row.active,
  };
}
