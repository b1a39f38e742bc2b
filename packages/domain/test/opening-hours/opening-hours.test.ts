import {
  DAY_SECONDS,
  type HoursSetting,
  hoursFaults,
  isOpen,
  type OpeningHours,
  WEEKDAYS,
} from '@parley/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const at = (hours: number, minutes = 0, seconds = 0) => hours * 3600 + minutes * 60 + seconds;
const CLOSED: HoursSetting = { enabled: false, start: null, stop: null };
const open = (start: number | null, stop: number | null): HoursSetting => ({
  enabled: true,
  start,
  stop,
});

function hours(given: Partial<OpeningHours['days']>, lunch: HoursSetting = CLOSED): OpeningHours {
  const closed = Object.fromEntries(WEEKDAYS.map((day) => [day, CLOSED]));
  return { days: { ...(closed as OpeningHours['days']), ...given }, lunch };
}

const onMonday = (opening: OpeningHours, seconds: readonly number[]) =>
  seconds.map((second) => isOpen(opening, { weekday: 'mon', second }));

describe('opening hours', () => {
  it('[OH2] are open from the start of the day up to its stop', () => {
    const working = hours({ mon: open(at(8), at(16)) });
    expect(onMonday(working, [at(7, 59, 59), at(8), at(15, 59, 59.9), at(16)])).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isOpen(working, { weekday: 'tue', second: at(12) })).toBe(false);
  });

  it('[OH3] reach to the ends of the day where nothing is set', () => {
    const ends = [0, at(12), DAY_SECONDS - 1];
    expect(onMonday(hours({ mon: open(null, null) }), ends)).toEqual([true, true, true]);
    expect(onMonday(hours({ mon: open(0, 0) }), ends)).toEqual([true, true, true]);
    expect(onMonday(hours({ mon: open(at(12), DAY_SECONDS) }), ends)).toEqual([false, true, true]);
    expect(onMonday(hours({ mon: open(null, at(12)) }), ends)).toEqual([true, false, false]);
  });

  it('[OH4] are closed at lunch on every day', () => {
    const working = hours({ mon: open(at(8), at(16)) }, open(at(11, 30), at(12)));
    expect(onMonday(working, [at(11, 29), at(11, 30), at(11, 59), at(12)])).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it.each([
    ['a stop before the start', { mon: open(at(16), at(8)) }, CLOSED, ['mon']],
    [
      'no time between',
      { sat: open(at(9), at(9)), sun: open(at(9), at(9)) },
      CLOSED,
      ['sat', 'sun'],
    ],
    ['a stop after midnight', { fri: open(at(22), at(26)) }, CLOSED, ['fri']],
    ['a start before midnight', { fri: open(-1, at(16)) }, CLOSED, ['fri']],
    ['lunch without times', {}, open(null, null), ['lunch']],
    ['lunch that ends at 00:00', {}, open(at(23), 0), ['lunch']],
    ['a closed day, whatever stands there', { mon: { ...open(9, 8), enabled: false } }, CLOSED, []],
    ['a whole day', { mon: open(null, null), tue: open(0, 0) }, CLOSED, []],
    ['a usual day', { mon: open(at(8), at(16)) }, open(at(11), at(12)), []],
  ])('[OH5] are checked: %s', (_what, days, lunch, faults) => {
    expect(hoursFaults(hours(days, lunch))).toEqual(faults);
  });
});

const time = fc.option(fc.integer({ min: 0, max: DAY_SECONDS }), { nil: null });
const setting = fc.record({ enabled: fc.boolean(), start: time, stop: time });
const anyHours = fc.record({
  days: fc.record({
    mon: setting,
    tue: setting,
    wed: setting,
    thu: setting,
    fri: setting,
    sat: setting,
    sun: setting,
  }),
  lunch: setting,
});
const weekday = fc.constantFrom(...WEEKDAYS);

describe('any opening hours', () => {
  it('[OH2] change at their own times only', () => {
    const second = fc.integer({ min: 1, max: DAY_SECONDS - 1 });
    fc.assert(
      fc.property(anyHours, weekday, second, (opening, day, now) => {
        const before = isOpen(opening, { weekday: day, second: now - 1 });
        if (isOpen(opening, { weekday: day, second: now }) === before) return;
        const { start, stop } = opening.days[day];
        expect([start, stop, opening.lunch.start, opening.lunch.stop]).toContain(now);
      }),
    );
  });

  it('[OH5] are open at some time of each enabled day, if they pass and lunch is off', () => {
    fc.assert(
      fc.property(anyHours, weekday, (given, day) => {
        const opening = { ...given, lunch: CLOSED };
        fc.pre(hoursFaults(opening).length === 0);
        const start = opening.days[day].start ?? 0;
        expect(isOpen(opening, { weekday: day, second: start })).toBe(opening.days[day].enabled);
      }),
    );
  });
});
