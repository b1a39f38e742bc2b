/** Time zones as the vendor shows them. */
import type { TimeZoneRow } from '../../storage/time-zones.ts';
import type { Value } from '../carriers/property.ts';
import type { timeZoneData } from '../carriers/time-zone-data.ts';

export function presentTimeZone(row: TimeZoneRow): Value<typeof timeZoneData> {
  return {
    TZLocationID: row.id,
    Name: timeZoneName(row),
    TZLocationCode: row.code,
    TZLocationCities: row.cities,
    IsoNumber: row.isoNumber,
  };
}

/** `Norway`, `United States, New York`. */
export function timeZoneName({ country, region }: Pick<TimeZoneRow, 'country' | 'region'>): string {
  return [country, region].filter((part) => part !== '').join(', ');
}
