/** Stretches of time that filters ask for, as a zone's clocks and calendar cut them. */
import { wallMs } from '../../time/wall-time.ts';
import type { Zone } from '../../time/zone.ts';

/** Milliseconds since the epoch: from, inclusive, until `to`, which no longer belongs to it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Days and months count from 1 and may run over: day 32 is one of the next month. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;
/** The years 1 to 9999 are what dates are written in. */
const FIRST_INSTANT = Date.parse('0001-01-01T00:00:00Z');
const LAST_INSTANT = Date.parse('9999-12-31T23:59:59.999Z');

/** When a day begins; days far out count as the beginning or the end of all time, which every row is within. */
export function startOfDay(zone: Zone, { year, month, day }: CalendarDay): number {
  const wall = { year, month, day, hour: 0, minute: 0, second: 0, millisecond: 0 };
  const ms = wallMs(wall);
  // Beyond what a Date holds, which is far on one side or the other.
  if (Number.isNaN(ms)) return year * 365 + month * 30 + day < 0 ? FIRST_INSTANT : LAST_INSTANT;
  const farOut = Math.abs(ms - withinTime(ms)) > DAY_MS;
  return withinTime(farOut ? ms : zone.fromWall(wall));
}

export function daySpan(zone: Zone, day: CalendarDay): Span {
  return { from: startOfDay(zone, day), to: startOfDay(zone, { ...day, day: day.day + 1 }) };
}

/** The instant, or the nearest one of the years 1 to 9999. */
export function withinTime(ms: number): number {
  return Math.min(Math.max(ms, FIRST_INSTANT), LAST_INSTANT);
}
