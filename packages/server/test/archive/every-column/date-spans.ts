/** The stretches of time that filters name, by Oslo's clocks (AF17–AF19, AF28–AF31). */
import { type Day, dayAt, instantOf } from './oslo-clock.ts';

/** Milliseconds since the epoch: from, inclusive, to, exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{3}))?)?(Z)?)?$/;

/** What a date names: its day, or with a time of day its second, with decimals its millisecond. */
export function spanOfMoment(text: string): Span {
  const [, , , , hour, , , fraction] = partsOf(text);
  if (hour === undefined) return spanOfDay(text);
  const from = instantIn(text);
  return { from, to: from + (fraction === undefined ? 1_000 : 1) };
}

/** The whole day there that a date is in. */
export function spanOfDay(text: string): Span {
  return spanOfDays(dayAt(instantIn(text)), 1);
}

export function isWithin(value: number, { from, to }: Span): boolean {
  return value >= from && value < to;
}

/**
 * The time that an operator names without a date.
 * @param values - of `nextPeriod` and its like a number and a type, of `thisPeriod` a type
 * @returns null when the operator names none
 */
export function periodOf(operator: string, values: readonly string[], now: number): Span | null {
  const named = /^(last|this|next)(Week|Month|Quarter|Half|Year)$/.exec(operator);
  const distance = { last: -1, this: 0, next: 1 }[named?.[1] ?? ''] ?? 0;
  if (operator === 'today') return stretch(now, 'day', [0, 0]);
  if (named !== null) return stretch(now, named[2]?.toLowerCase() ?? '', [distance, distance]);
  const [first = '', second = ''] = values;
  const count = Number(first);
  switch (operator) {
    case 'thisPeriod':
      return stretch(now, first, [0, 0]);
    case 'thisPreviousAndNext':
      return stretch(now, first, [-1, 1]);
    case 'nextPeriod':
      return stretch(now, second, [1, count]);
    case 'previousPeriod':
      return stretch(now, second, [-count, -1]);
    case 'thisAndNext':
      return stretch(now, second, [0, count]);
    case 'thisAndPrevious':
      return stretch(now, second, [-count, 0]);
    default:
      return null;
  }
}

/** Months of the periods that are made of them. */
const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, half: 6, year: 12 };
/** By number and by all their names. */
const TYPES: readonly (readonly [type: string, names: RegExp])[] = [
  ['day', /^(1|days?)$/i],
  ['week', /^(2|weeks?|wks?)$/i],
  ['month', /^(3|months?|mons?|mos)$/i],
  ['quarter', /^(4|quarters?|qtrs?)$/i],
  ['half', /^(5|half|halfyears?|hyrs?)$/i],
  ['year', /^(6|years?|yrs?)$/i],
];

/** From the beginning of one period to the end of another, counted from the current one. */
function stretch(now: number, name: string, [first, last]: readonly [number, number]): Span {
  const type = TYPES.find(([, names]) => names.test(name))?.[0] ?? '';
  const today = dayAt(now);
  const begins = (distance: number): number => {
    if (type === 'day') return instantOf({ ...today, day: today.day + distance });
    if (type === 'week') {
      return instantOf({ ...today, day: today.day - (today.weekday - 1) + 7 * distance });
    }
    const months = MONTHS[type] ?? Number.NaN;
    const current = Math.floor((today.month - 1) / months);
    return instantOf({ year: today.year, month: (current + distance) * months + 1, day: 1 });
  };
  return { from: begins(first), to: begins(last + 1) };
}

function spanOfDays(day: Day, days: number): Span {
  return { from: instantOf(day), to: instantOf({ ...day, day: day.day + days }) };
}

function instantIn(text: string): number {
  const [, year, month, day, hours, minutes, seconds, fraction, inUtc] = partsOf(text);
  const clock =
    ((Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0)) * 1000;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const ms = clock + Number(fraction ?? 0);
  if (inUtc === undefined) return instantOf(date, ms);
  return Date.UTC(date.year, date.month - 1, date.day) + ms;
}

function partsOf(text: string): readonly (string | undefined)[] {
  const parts = DATE.exec(text);
  if (parts === null) throw new Error(`the tests write no dates like ${text}`);
  return parts;
}
