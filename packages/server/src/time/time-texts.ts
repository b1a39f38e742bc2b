/** Dates and times inside texts that people read. */
import type { Zone } from './zone.ts';

/** Writes instants, in milliseconds since the epoch, as a zone's clocks show them. */
export interface TimeTexts {
  /** IANA name of the zone. */
  readonly zoneName: string;
  date(ms: number): string;
  /** To the second. */
  time(ms: number): string;
}

/** @param culture - a BCP 47 tag; null = the neutral form, `2018-12-24` and `12:34:45` */
export function createTimeTexts(zone: Zone, culture: string | null): TimeTexts {
  if (culture === null) return neutralTexts(zone);
  const timeZone = zone.name;
  const dates = new Intl.DateTimeFormat(culture, { timeZone, dateStyle: 'long' });
  const times = new Intl.DateTimeFormat(culture, { timeZone, timeStyle: 'medium' });
  return {
    zoneName: zone.name,
    date: (ms) => plainSpaces(dates.format(ms)),
    time: (ms) => plainSpaces(times.format(ms)),
  };
}

function neutralTexts(zone: Zone): TimeTexts {
  const wallText = (ms: number) => new Date(ms + zone.offsetAt(ms) * 60_000).toISOString();
  return {
    zoneName: zone.name,
    date: (ms) => wallText(ms).slice(0, -'T00:00:00.000Z'.length),
    time: (ms) => wallText(ms).slice(-'00:00:00.000Z'.length, -'.000Z'.length),
  };
}

/** Intl puts special spaces before `AM`, which many a mail program shows as a box. */
function plainSpaces(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, ' ');
}
