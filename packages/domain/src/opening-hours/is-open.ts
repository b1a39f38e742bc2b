/** Whether a topic is open at a moment of its own wall clock. */
import {
  dayWindow,
  type LocalMoment,
  lunchWindow,
  type OpeningHours,
  type Window,
} from './opening-hours.ts';

/** Open in the weekday's window, without the lunch break (OH2–OH4). */
export function isOpen(hours: OpeningHours, { weekday, second }: LocalMoment): boolean {
  const inside = (window: Window | null): boolean =>
    window !== null && second >= window.start && second < window.stop;
  return inside(dayWindow(hours.days[weekday])) && !inside(lunchWindow(hours.lunch));
}
