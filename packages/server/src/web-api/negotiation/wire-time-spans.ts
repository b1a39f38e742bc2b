/** Times of day and durations as the vendor's clients read and send them (TZ19–TZ20). */

const CLOCK = /^(?:(\d{1,6})\.)?(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d{1,9})?)?$/;
const ISO =
  /^P(?!$)(?:(\d{1,6})D)?(?:T(?!$)(?:(\d{1,6})H)?(?:(\d{1,8})M)?(?:(\d{1,9})(?:[.,]\d{1,9})?S)?)?$/i;
const EXPECTED = 'a time span such as 08:30:00, 8:30 or PT8H30M';
const DAY = 86_400;

/** `HH:MM:SS`, the only form that the vendor's client reads. @param seconds - whole, not negative */
export function writeTimeSpan(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/**
 * Reads clock times, with days or fractions too, and ISO durations. Fractions of a second are dropped.
 * @returns seconds
 * @throws {RangeError} saying what was expected
 */
export function readTimeSpan(text: string): number {
  const given = text.trim();
  const [, days, hours, minutes, seconds] = CLOCK.exec(given) ?? [];
  if (hours !== undefined && Number(minutes) < 60 && Number(seconds ?? 0) < 60) {
    return total(days, hours, minutes, seconds);
  }
  const iso = ISO.exec(given);
  if (iso === null) throw new RangeError(`expected ${EXPECTED}`);
  return total(...iso.slice(1, 5));
}

function total(days?: string, hours?: string, minutes?: string, seconds?: string): number {
  const [d, h, m, s] = [days, hours, minutes, seconds].map((part) => Number(part ?? 0));
  return (d ?? 0) * DAY + (h ?? 0) * 3600 + (m ?? 0) * 60 + (s ?? 0);
}
