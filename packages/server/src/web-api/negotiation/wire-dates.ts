/** Dates as the vendor's clients read and send them (TZ9–TZ18). */
import { UTC, type Zone } from '../../time/zone.ts';

/** How a caller wants its dates. */
export interface DateStyle {
  readonly zone: Zone;
  /** The zone of created and updated stamps. */
  readonly stampZone: Zone;
  /** Whether each date says how far its clocks are from UTC. */
  readonly includeOffset: boolean;
}

const EMPTY = '0001-01-01T00:00:00';
/** The vendor's clients send "no date" as the first day of year 1 or of 1753, moved by their own zone. */
const FIRST_YEAR = 1754;
const FIRST_MS = Date.UTC(FIRST_YEAR, 0, 1);
const LAST_YEAR = 9999;
const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;
/** Characters of `2018-12-24`. */
const DAY_LENGTH = 10;

const DATE =
  /^([+-]\d{6}|\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?(?:Z|([+-])(\d\d):?(\d\d)?)?$/i;
const EXPECTED =
  'a date such as 2018-12-24T12:34:45, with or without Z or an offset such as +01:00, of the years 1754 to 9999';

/**
 * @param ms - since the epoch; null = no date
 * @param stamp - whether it is a created or updated stamp
 */
export function writeDate(ms: number | null, style: DateStyle, stamp = false): string {
  if (ms === null || ms < FIRST_MS) return style.includeOffset ? `${EMPTY}Z` : EMPTY;
  const zone = stamp ? style.stampZone : style.zone;
  const offset = zone.offsetAt(ms);
  if (!style.includeOffset) return wallText(ms, offset);
  if (zone === UTC) return `${wallText(ms, 0)}Z`;
  // Old offsets have seconds, which the form cannot hold: rounded, the instant stays the same.
  const minutes = Math.round(offset);
  return wallText(ms, minutes) + offsetText(minutes);
}

/**
 * @param zone - whose clocks a date without an offset is read by
 * @returns milliseconds since the epoch; null when there is no date
 * @throws {RangeError} saying what was expected
 */
export function readDate(text: string, zone: Zone): number | null {
  const given = text.trim();
  if (given === '') return null;
  const match = DATE.exec(given);
  if (match === null) throw new RangeError(`expected ${EXPECTED}`);
  const [, years = '', months, days, hours, minutes, seconds, fraction = ''] = match;
  const wall = {
    year: Number(years),
    month: Number(months),
    day: Number(days),
    hour: Number(hours ?? 0),
    minute: Number(minutes ?? 0),
    second: Number(seconds ?? 0),
    millisecond: Number(fraction.slice(0, 3).padEnd(3, '0')),
  };
  const read = UTC.toWall(UTC.fromWall(wall));
  const rolledOver = read.month !== wall.month || read.day !== wall.day;
  if (rolledOver || wall.hour > 23 || wall.minute > 59 || wall.second > 59) {
    throw new RangeError(`expected ${EXPECTED}; there is no such day or time`);
  }
  if (wall.year < FIRST_YEAR) return null;
  if (wall.year > LAST_YEAR) throw new RangeError(`expected ${EXPECTED}`);
  const offset = offsetOf(given, match);
  return offset === null ? zone.fromWall(wall) : UTC.fromWall(wall) - offset * MINUTE_MS;
}

/** A date without a time, such as a birthday: the same day whatever the caller's zone. @param ms - its midnight in UTC */
export function writeDay(ms: number | null, { includeOffset }: DateStyle): string {
  return writeDate(ms, { zone: UTC, stampZone: UTC, includeOffset });
}

/**
 * The day as it is written; its time and offset say nothing.
 * @returns the midnight in UTC; null when there is no date
 * @throws {RangeError} saying what was expected
 */
export function readDay(text: string): number | null {
  const given = text.trim();
  return readDate(given, UTC) === null ? null : readDate(given.slice(0, DAY_LENGTH), UTC);
}

/**
 * Whether a date that a caller gives says no more than what it was told: nothing to store (TZ18). Clients cut fractions,
 * and a time that comes twice in autumn looks the same both times.
 */
export function tellsSameDate(
  given: number | null,
  stored: number | null,
  style: DateStyle,
): boolean {
  if (given === stored) return true;
  if (given === null || stored === null) return false;
  return writeDate(given, style) === writeDate(cutLike(given, stored), style);
}

/** The stored date without its fraction, when the given one has none: some clients cut it off. */
export function cutLike(given: number, stored: number): number {
  return given % SECOND_MS === 0 ? Math.floor(stored / SECOND_MS) * SECOND_MS : stored;
}

/** @param offset - minutes */
function wallText(ms: number, offset: number): string {
  const text = new Date(ms + offset * MINUTE_MS).toISOString();
  return text.slice(0, text.endsWith('.000Z') ? -5 : -1);
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

/** Minutes; null when the text has none. */
function offsetOf(text: string, match: RegExpExecArray): number | null {
  if (/z$/i.test(text)) return 0;
  const [sign, hours, minutes] = match.slice(8);
  if (sign === undefined) return null;
  const [hour, minute] = [Number(hours), Number(minutes ?? 0)];
  if (hour > 14 || minute > 59) {
    throw new RangeError(
      `expected ${EXPECTED}; no clock is ${sign}${hours}:${minutes ?? '00'} off`,
    );
  }
  return (sign === '-' ? -1 : 1) * (hour * 60 + minute);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
