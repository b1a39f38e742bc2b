/** Reads the values of a filter (AF13–AF16). Each gives what a condition holds or refuses, naming the place. */
import type { Literal } from './expression.ts';
import { filterRefusal, quoted } from './filter-refusal.ts';
import { PERIODS, type Period } from './periods.ts';

/** What PostgreSQL's integer holds. */
const MAX_INT = 2_147_483_647;
const DIGITS = /^\d+$/;
const WHOLE = /^[+-]?\d+$/;
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const TIME_SPAN = /^(?:(\d{1,6})\.)?(\d{1,6}):([0-5]?\d)(?::([0-5]?\d(?:\.\d{1,9})?))?$/;
const ENCODED = /^\[([a-z]+):(.*)\]$/is;
const BOOLEANS = new Map([
  ['true', true],
  ['1', true],
  ['yes', true],
  ['false', false],
  ['0', false],
  ['no', false],
]);

export function readInt(literal: Literal): number {
  const number = wholeNumber(literal.text);
  if (number === null) throw unreadable(literal, 'no whole number');
  if (!fitsInt(number)) {
    throw unreadable(literal, `not within the whole numbers from ${-MAX_INT - 1} to ${MAX_INT}`);
  }
  return number;
}

export function readDecimal(literal: Literal): number {
  const text = decoded(literal.text, ['F', 'M', 'I']);
  const number = DECIMAL.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(number)) throw unreadable(literal, 'no number');
  return number;
}

/** Seconds, or days, hours, minutes and seconds: `90`, `[TS:90]`, `0:01:30`, `1.02:00:00`. @returns seconds */
export function readTimeSpan(literal: Literal): number {
  const text = decoded(literal.text, ['TS', 'I', 'F']);
  const clock = TIME_SPAN.exec(text);
  if (clock === null && !DECIMAL.test(text)) {
    throw unreadable(literal, 'no time span such as 90 (seconds) or 0:01:30');
  }
  if (clock === null) return readDecimal({ ...literal, text });
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = clock
    .slice(1)
    .map((part) => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}

export function readBool(literal: Literal): boolean {
  const value = BOOLEANS.get(decoded(literal.text, ['B', 'I']).toLowerCase());
  if (value === undefined) throw unreadable(literal, 'neither true nor false');
  return value;
}

/** A text as it stands. */
export function readText(literal: Literal): string {
  const { text, place } = literal;
  if (text.includes('\0') || !text.isWellFormed()) {
    throw filterRefusal(place, 'a text holds no NUL character and no half of a surrogate pair');
  }
  return text;
}

/** The key that a text of digits may be meant as, where names can be asked for by keys (AF24); null when it is none. */
export function keyOf(text: string): number | null {
  const digits = decoded(text, ['I']);
  const key = DIGITS.test(digits) ? Number(digits) : null;
  return key !== null && fitsInt(key) ? key : null;
}

/** How many periods: a whole number, not negative. */
export function readCount(literal: Literal): number {
  const count = readInt(literal);
  if (count < 0) throw unreadable(literal, 'less than 0 periods');
  return count;
}

export function readPeriod(literal: Literal): Period {
  const name = decoded(literal.text, ['I']).toLowerCase();
  const found = PERIODS.find(({ names }, at) => names.includes(name) || name === String(at + 1));
  if (found !== undefined) return found.period;
  const known = PERIODS.map(({ period }, at) => `${period} (${at + 1})`).join(', ');
  throw unreadable(literal, `none of the periods ${known}`);
}

/** What an encoded value holds, such as `3` of `[I:3]`, when it is of one of these kinds; everything else as it is. */
export function decoded(text: string, markers: readonly string[]): string {
  const [, marker = '', inside = ''] = ENCODED.exec(text.trim()) ?? [];
  return (markers.includes(marker.toUpperCase()) ? inside : text).trim();
}

/** @param expected - `no whole number` */
export function unreadable({ text, place }: Literal, expected: string): Error {
  return filterRefusal(place, `${quoted(text)} is ${expected}`);
}

function wholeNumber(text: string): number | null {
  const given = decoded(text, ['I']);
  return WHOLE.test(given) ? Number(given) : null;
}

function fitsInt(number: number): boolean {
  return number >= -MAX_INT - 1 && number <= MAX_INT;
}
