/** Reads the dates of a filter (AF17–AF19): lenient about their form, strict about their meaning. */
import type { WallFields } from '../../time/wall-time.ts';
import { UTC, type Zone } from '../../time/zone.ts';
import type { Literal } from './expression.ts';
import { decoded, unreadable } from './read-values.ts';
import { daySpan, type Span, withinTime } from './span.ts';

const MINUTE_MS = 60_000;
const YEAR_FIRST = String.raw`(?<year>\d{4})([-./])(?<month>\d\d?)\2(?<day>\d\d?)`;
const MONTH_FIRST = String.raw`(?<month>\d\d?)/(?<day>\d\d?)/(?<year>\d{4})`;
/** One sample of the documents has the Z between day and time: `2010-12-02Z12:00:00`. */
const JOINT = ' ?(?:t|(?<early>z)| ) ?';
const CLOCK = String.raw`(?<hour>\d\d?):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?)?`;
/** A plus sign that an address lost is a space. */
const OFFSET = String.raw`(?:(?<late>z)|(?<sign>[-+ ])(?<hours>\d\d):?(?<minutes>\d\d)?)`;
const FORMS = [YEAR_FIRST, MONTH_FIRST].map(
  (day) => new RegExp(`^${day}(?:${JOINT}${CLOCK}${OFFSET}?)?$`, 'i'),
);
const EXPECTED = 'no date such as 2021-02-28 or 2021-02-28T12:34:56, of the years 1 to 9999';

/** The whole day in the caller's zone that a date is in, whatever its time. */
export function readDay(literal: Literal, { zone }: { readonly zone: Zone }): Span {
  const { wall, offset } = readDate(literal);
  return daySpan(zone, offset === null ? wall : zone.toWall(UTC.fromWall(wall) - offset));
}

/**
 * All the time that a date names: a day without a time of day is the whole of it, a time its second, one with decimals
 * its millisecond.
 */
export function readMoment(literal: Literal, { zone }: { readonly zone: Zone }): Span {
  const { wall, offset, length } = readDate(literal);
  if (length === null) return daySpan(zone, wall);
  const from = offset === null ? zone.fromWall(wall) : UTC.fromWall(wall) - offset;
  return { from: withinTime(from), to: withinTime(from + length) };
}

interface GivenDate {
  readonly wall: WallFields;
  /** Milliseconds that its clock is ahead of UTC; null = the caller's zone decides. */
  readonly offset: number | null;
  /** Milliseconds that it names; null = its whole day. */
  readonly length: number | null;
}

type Parts = Readonly<Record<string, string | undefined>>;

function readDate(literal: Literal): GivenDate {
  const text = decoded(literal.text, ['D', 'DT']);
  const parts = FORMS.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined);
  const wall = parts === undefined ? null : readWall(parts);
  const offset = parts === undefined ? null : readOffset(parts);
  if (parts === undefined || wall === null || offset === undefined) {
    throw unreadable(literal, EXPECTED);
  }
  const clockLength = parts.fraction === undefined ? 1_000 : 1;
  return { wall, offset, length: parts.hour === undefined ? null : clockLength };
}

/** Null when there is no such day or time. */
function readWall(parts: Parts): WallFields | null {
  const wall = {
    year: Number(parts.year),
    month: Number(parts.month),
    day: Number(parts.day),
    hour: Number(parts.hour ?? 0),
    minute: Number(parts.minute ?? 0),
    second: Number(parts.second ?? 0),
    millisecond: Number((parts.fraction ?? '').slice(0, 3).padEnd(3, '0')),
  };
  const read = UTC.toWall(UTC.fromWall(wall));
  const rolledOver = read.month !== wall.month || read.day !== wall.day || read.hour !== wall.hour;
  return rolledOver || wall.year < 1 || wall.second > 59 ? null : wall;
}

/** Null when the date has none; undefined when no clock is that far off. */
function readOffset({ early, late, sign, hours = '0', minutes = '0' }: Parts) {
  if (early !== undefined || late !== undefined) return 0;
  if (sign === undefined) return null;
  if (Number(hours) > 14 || Number(minutes) > 59) return undefined;
  const size = (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
  return sign === '-' ? -size : size;
}
