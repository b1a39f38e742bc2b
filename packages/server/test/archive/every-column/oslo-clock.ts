/** Oslo's clocks and calendar, by the rule of the European Union alone: an hour ahead of UTC, two from March to October. */

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** A day of the calendar; days and months count from 1 and may run over. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Milliseconds that the clocks are ahead of UTC. @param ms - since the epoch */
export function offsetAt(ms: number): number {
  const year = new Date(ms).getUTCFullYear();
  const summer = ms >= changeOf(year, 3) && ms < changeOf(year, 10);
  return summer ? 2 * HOUR_MS : HOUR_MS;
}

/**
 * When the clocks show it: of a time that comes twice the first one.
 * @param clock - milliseconds since midnight as the clocks show them
 */
export function instantOf({ year, month, day }: Day, clock = 0): number {
  const shown = Date.UTC(year, month - 1, day) + clock;
  const summer = shown - 2 * HOUR_MS;
  return offsetAt(summer) === 2 * HOUR_MS ? summer : shown - HOUR_MS;
}

/** The day that it is there. */
export function dayAt(ms: number): Day & { readonly weekday: number } {
  const shown = new Date(ms + offsetAt(ms));
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    /** 1 = Monday … 7 = Sunday */
    weekday: shown.getUTCDay() || 7,
  };
}

/** `2026-04-01T00:30:00.000` as the clocks show it. */
export function wallText(ms: number): string {
  return new Date(ms + offsetAt(ms)).toISOString().slice(0, -1);
}

/** The last Sunday of a month that has 31 days, at one o'clock in UTC. */
function changeOf(year: number, month: number): number {
  const last = Date.UTC(year, month - 1, 31);
  return last - new Date(last).getUTCDay() * DAY_MS + HOUR_MS;
}
