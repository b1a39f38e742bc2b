/** What a clock on the wall and the calendar beside it show. */

/** A date and a time of day, without saying where. Months and days count from 1. */
export interface WallFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

/** The same with what follows from it. */
export interface WallTime extends WallFields {
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
}

/** Whole seconds since midnight by the clock, as opening hours count them. */
export function secondOfDay({ hour, minute, second }: WallFields): number {
  return hour * 3600 + minute * 60 + second;
}

/** @param ms - the wall time's milliseconds, as if its clock showed UTC */
export function readWall(ms: number): WallTime {
  const date = new Date(ms);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
    weekday: date.getUTCDay() || 7,
  };
}

/** The opposite of {@link readWall}. `Date.UTC` would take the years 0 to 99 for those of the last century. */
export function wallMs(wall: WallFields): number {
  const date = new Date(0);
  date.setUTCFullYear(wall.year, wall.month - 1, wall.day);
  return date.setUTCHours(wall.hour, wall.minute, wall.second, wall.millisecond);
}
