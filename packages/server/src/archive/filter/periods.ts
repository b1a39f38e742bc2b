/** Days, weeks and other periods as they lie around now (AF28–AF31). */
import type { Zone } from '../../time/zone.ts';
import { type CalendarDay, type Span, startOfDay } from './span.ts';

export type Period = 'day' | 'week' | 'month' | 'quarter' | 'halfyear' | 'year';

/** Periods by their numbers, beginning with 1, and what else they may be called. */
export const PERIODS: readonly { readonly period: Period; readonly names: readonly string[] }[] = [
  { period: 'day', names: ['day', 'days'] },
  { period: 'week', names: ['week', 'weeks', 'wk', 'wks'] },
  { period: 'month', names: ['month', 'months', 'mon', 'mons', 'mos'] },
  { period: 'quarter', names: ['quarter', 'quarters', 'qtr', 'qtrs'] },
  { period: 'halfyear', names: ['halfyear', 'halfyears', 'hyr', 'hyrs'] },
  { period: 'year', names: ['year', 'years', 'yr', 'yrs'] },
];

/** Whose clock and calendar decide. */
export interface Here {
  readonly zone: Zone;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Counted from the period that now is in: 0 is the current one, -1 the one before it, 1 the next. Both belong. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** From the beginning of the first period to the end of the last; empty when the last is before the first. */
export function periodSpan(here: Here, period: Period, { first, last }: Stretch): Span {
  return { from: beginning(here, period, first), to: beginning(here, period, last + 1) };
}

const MONTHS: Readonly<Record<Exclude<Period, 'day' | 'week'>, number>> = {
  month: 1,
  quarter: 3,
  halfyear: 6,
  year: 12,
};

function beginning({ zone, now }: Here, period: Period, distance: number): number {
  const today = zone.toWall(now);
  if (period === 'day') return startOfDay(zone, moved(today, distance));
  if (period === 'week') return startOfDay(zone, moved(today, 1 - today.weekday + 7 * distance));
  const length = MONTHS[period];
  const current = Math.floor((today.month - 1) / length);
  // Through the months since year 0, so that dates of any distance keep a month between 1 and 12.
  const month = today.year * 12 + (current + distance) * length;
  const year = Math.floor(month / 12);
  return startOfDay(zone, { year, month: month - year * 12 + 1, day: 1 });
}

function moved({ year, month, day }: CalendarDay, days: number): CalendarDay {
  return { year, month, day: day + days };
}
