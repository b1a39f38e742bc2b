/** What is wrong with opening hours that somebody wants to set. */
import {
  DAY_SECONDS,
  dayWindow,
  lunchWindow,
  type OpeningHours,
  WEEKDAYS,
  type Weekday,
  type Window,
} from './opening-hours.ts';

/** The enabled parts that cannot be used: their start is not before their stop, or a time is no time of day (OH5). */
export function hoursFaults({ days, lunch }: OpeningHours): readonly (Weekday | 'lunch')[] {
  const faults: (Weekday | 'lunch')[] = WEEKDAYS.filter(
    (day) => days[day].enabled && !isUsable(dayWindow(days[day])),
  );
  if (lunch.enabled && !isUsable(lunchWindow(lunch))) faults.push('lunch');
  return faults;
}

function isUsable(window: Window | null): boolean {
  return (
    window !== null && window.start >= 0 && window.start < window.stop && window.stop <= DAY_SECONDS
  );
}
