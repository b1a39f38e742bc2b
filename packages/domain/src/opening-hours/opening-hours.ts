/** When a topic is open: a window for each weekday and one lunch break for all of them (docs/spec/opening-hours.md). */

/** Monday first, as ISO 8601 numbers them from 1. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Seconds of a day without a change of summer time; as a stop it is the day's end, 24:00. */
export const DAY_SECONDS = 86_400;

/** A part of a day, as somebody has set it; seconds since local midnight, null where nothing was set. */
export interface HoursSetting {
  readonly enabled: boolean;
  readonly start: number | null;
  readonly stop: number | null;
}

/** The settings of a topic that uses opening hours. */
export interface OpeningHours {
  readonly days: Readonly<Record<Weekday, HoursSetting>>;
  readonly lunch: HoursSetting;
}

/** A moment on the topic's wall clock. */
export interface LocalMoment {
  readonly weekday: Weekday;
  /** Seconds since local midnight, fractions too. */
  readonly second: number;
}

/** From `start` up to and without `stop`, seconds since local midnight. */
export interface Window {
  readonly start: number;
  readonly stop: number;
}

/** The day's window; null when the day is closed (OH2, OH3). */
export function dayWindow({ enabled, start, stop }: HoursSetting): Window | null {
  return enabled ? { start: start ?? 0, stop: stop || DAY_SECONDS } : null;
}

/** The break; null when there is none (OH4). */
export function lunchWindow({ enabled, start, stop }: HoursSetting): Window | null {
  return enabled && start !== null && stop !== null ? { start, stop } : null;
}
