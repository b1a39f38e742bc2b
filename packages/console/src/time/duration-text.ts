import { texts } from '../texts.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How often a shown duration is worth writing anew, in ms. */
export const DURATION_STEP_MS = 5 * SECOND;

const units = {
  second: unit('second'),
  minute: unit('minute'),
  hour: unit('hour'),
  day: unit('day'),
};

/**
 * A duration in ms as a person says it: "a moment", "25 sec", "2 min", "1 hr 5 min", "3 days". Under a minute it moves in
 * steps of {@link DURATION_STEP_MS}, rounded down; a clock that runs behind the server's never gives a negative.
 */
export function durationText(ms: number): string {
  const passed = Math.max(0, ms);
  if (passed < DURATION_STEP_MS) return texts.moment;
  if (passed < MINUTE) {
    const stepped = Math.floor(passed / DURATION_STEP_MS) * DURATION_STEP_MS;
    return units.second.format(stepped / SECOND);
  }
  if (passed < HOUR) return units.minute.format(Math.floor(passed / MINUTE));
  if (passed >= DAY) return units.day.format(Math.floor(passed / DAY));
  const hours = units.hour.format(Math.floor(passed / HOUR));
  const minutes = Math.floor((passed % HOUR) / MINUTE);
  return minutes === 0 ? hours : `${hours} ${units.minute.format(minutes)}`;
}

/** Units are words, so they follow the texts' language, not the reader's locale. */
function unit(name: 'second' | 'minute' | 'hour' | 'day'): Intl.NumberFormat {
  return new Intl.NumberFormat(texts.language, {
    style: 'unit',
    unit: name,
    unitDisplay: name === 'day' ? 'long' : 'short',
  });
}
