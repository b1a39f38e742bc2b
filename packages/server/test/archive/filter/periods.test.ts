import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PERIODS, periodSpan } from '../../../src/archive/filter/periods.ts';
import { createZone } from '../../../src/time/zone.ts';
import { conditionText, timeText } from './condition-text.ts';
import { resolve } from './one-of-each.ts';
import { refusalOf } from './refusal-of.ts';

const OSLO = createZone('Europe/Oslo');
const NEW_YORK = createZone('America/New_York');

/** What the filter asks of a date, as first and last day by the clocks of the zone, on 15 October 2019 if not told. */
function days(filter: string, now = '2019-10-15T10:00:00', zone = OSLO): string {
  const condition = resolve(`date ${filter}`, { zone, now: at(now, zone) });
  if (condition.kind !== 'test' || condition.test.kind !== 'range') throw new Error('no range');
  const { from, to } = condition.test;
  const first = zone.toWall(Number(from?.value));
  const last = zone.toWall(Number(to?.value) - 1);
  const midnights = first.hour + first.minute === 0 && last.hour === 23 && last.minute === 59;
  if (!midnights) throw new Error('days are not whole');
  return [first, last].map(({ year, month, day }) => `${day}/${month}/${year}`).join(' – ');
}

function at(wall: string, zone = OSLO): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = (wall.match(/\d+/g) ?? []).map(
    Number,
  );
  return zone.fromWall({ year, month, day, hour, minute, second: 0, millisecond: 0 });
}

describe('a period', () => {
  // The examples of the documents, but for the two whose ranges contradict their own words.
  it.each([
    ["thisAndNext(10,'days')", '15/10/2019 – 25/10/2019'],
    ["thisAndNext(2,'weeks')", '14/10/2019 – 3/11/2019'],
    ["thisAndNext(2,'months')", '1/10/2019 – 31/12/2019'],
    ["thisAndNext(1,'quarter')", '1/10/2019 – 31/3/2020'],
    ["thisAndNext(2,'years')", '1/1/2019 – 31/12/2021'],
    ["thisAndPrevious(5,'days')", '10/10/2019 – 15/10/2019'],
    ["thisAndPrevious(3,'weeks')", '23/9/2019 – 20/10/2019'],
    ["thisAndPrevious(4,'months')", '1/6/2019 – 31/10/2019'],
    ["thisAndPrevious(2,'quarters')", '1/4/2019 – 31/12/2019'],
    ["thisAndPrevious(2,'years')", '1/1/2017 – 31/12/2019'],
    ["previousPeriod(14,'days')", '1/10/2019 – 14/10/2019'],
    ["previousPeriod(2,'weeks')", '30/9/2019 – 13/10/2019'],
    ["previousPeriod(6,'months')", '1/4/2019 – 30/9/2019'],
    ["previousPeriod(1,'quarter')", '1/7/2019 – 30/9/2019'],
    ["previousPeriod(2,'years')", '1/1/2017 – 31/12/2018'],
    ["nextPeriod(3,'days')", '16/10/2019 – 18/10/2019'],
    ["nextPeriod(4,'weeks')", '21/10/2019 – 17/11/2019'],
    ["nextPeriod(1,'month')", '1/11/2019 – 30/11/2019'],
    ["nextPeriod(2,'quarters')", '1/1/2020 – 30/6/2020'],
    ["nextPeriod(3,'years')", '1/1/2020 – 31/12/2022'],
    ["thisPeriod('week')", '14/10/2019 – 20/10/2019'],
    ["thisPeriod('month')", '1/10/2019 – 31/10/2019'],
    ["thisPeriod('quarter')", '1/10/2019 – 31/12/2019'],
    ["thisPeriod('year')", '1/1/2019 – 31/12/2019'],
    ["thisPreviousAndNext('days')", '14/10/2019 – 16/10/2019'],
    ["thisPreviousAndNext('week')", '7/10/2019 – 27/10/2019'],
    ["thisPreviousAndNext('month')", '1/9/2019 – 30/11/2019'],
    ["thisPreviousAndNext('quarter')", '1/7/2019 – 31/3/2020'],
    ["thisPreviousAndNext('year')", '1/1/2018 – 31/12/2020'],
    ["thisPeriod('halfyear')", '1/7/2019 – 31/12/2019'],
    ["previousPeriod(1,'halfyear')", '1/1/2019 – 30/6/2019'],
    ["nextPeriod(3,'halfyears')", '1/1/2020 – 30/6/2021'],
    ["thisAndPrevious(0,'days')", '15/10/2019 – 15/10/2019'],
  ])('[AF29] %s is %s', (filter, expected) => {
    expect(days(filter)).toBe(expected);
  });

  it('[AF29] counted by 0 is empty without the current one, and by less than 0 refused', () => {
    expect(conditionText(resolve("date nextPeriod(0,'days')"))).toBe(
      '[2024-07-17T22:00, 2024-07-17T22:00)',
    );
    expect(refusalOf(() => resolve("date nextPeriod(-1,'days')"))).toBe(
      '$filter, character 17: "-1" is less than 0 periods',
    );
  });

  it.each([
    ['thisWeek', '2019-12-30T00:00', '30/12/2019 – 5/1/2020'],
    ['thisWeek', '2020-01-05T23:59', '30/12/2019 – 5/1/2020'],
    ['lastWeek', '2020-01-06T00:00', '30/12/2019 – 5/1/2020'],
    ['nextWeek', '2019-12-29T23:59', '30/12/2019 – 5/1/2020'],
    ['lastMonth', '2020-01-01T00:00', '1/12/2019 – 31/12/2019'],
    ['nextMonth', '2019-12-31T23:59', '1/1/2020 – 31/1/2020'],
    ['lastMonth', '2020-03-31T12:00', '1/2/2020 – 29/2/2020'],
    ['lastQuarter', '2020-01-01T00:00', '1/10/2019 – 31/12/2019'],
    ['nextQuarter', '2019-12-31T23:59', '1/1/2020 – 31/3/2020'],
    ['thisHalf', '2020-06-30T23:59', '1/1/2020 – 30/6/2020'],
    ['thisHalf', '2020-07-01T00:00', '1/7/2020 – 31/12/2020'],
    ['thisYear', '2020-12-31T23:59', '1/1/2020 – 31/12/2020'],
    ['today', '2020-02-29T23:59', '29/2/2020 – 29/2/2020'],
  ])('[AF28] %s on %s is %s', (filter, now, expected) => {
    expect(days(filter, now)).toBe(expected);
    expect(days(filter, now, NEW_YORK)).toBe(expected);
  });

  it('[AF28] is by the calendar here: in New York it is still last year', () => {
    const now = Date.parse('2020-01-01T03:00:00Z');
    const asks = (zone: typeof OSLO) => conditionText(resolve('date thisYear', { zone, now }));
    expect(asks(OSLO)).toBe('[2019-12-31T23:00, 2020-12-31T23:00)');
    expect(asks(NEW_YORK)).toBe('[2019-01-01T05:00, 2020-01-01T05:00)');
  });

  it.each(
    PERIODS.flatMap(({ period, names }, at) =>
      [...names, `${at + 1}`, `[I:${at + 1}]`, period.toUpperCase()].map((name) => [name, period]),
    ),
  )('[AF30] type %s is a %s', (name, period) => {
    expect(days(`previousPeriod(2,'${name}')`)).toBe(days(`previousPeriod(2,${period})`));
  });

  it('[AF30] of another type is refused with the types there are', () => {
    expect(refusalOf(() => resolve("this(date,'decade')"))).toBe(
      '$filter, character 11: "decade" is none of the periods day (1), week (2), month (3), quarter (4), halfyear (5), year (6)',
    );
  });

  it.each([
    ['today', '2024-03-31T12:00', OSLO, '2024-03-30T23:00', '2024-03-31T22:00'],
    ['today', '2024-10-27T12:00', OSLO, '2024-10-26T22:00', '2024-10-27T23:00'],
    ['thisWeek', '2024-03-31T01:30', OSLO, '2024-03-24T23:00', '2024-03-31T22:00'],
    ['today', '2024-03-10T12:00', NEW_YORK, '2024-03-10T05:00', '2024-03-11T04:00'],
    ['today', '2024-11-03T12:00', NEW_YORK, '2024-11-03T04:00', '2024-11-04T05:00'],
    ['lastMonth', '2024-12-01T00:00', NEW_YORK, '2024-11-01T04:00', '2024-12-01T05:00'],
    // Midnight is left out there: the day begins at one o'clock.
    [
      'today',
      '2018-11-04T12:00',
      createZone('America/Sao_Paulo'),
      '2018-11-04T03:00',
      '2018-11-05T02:00',
    ],
  ])('[AF31] %s on %s goes with the clocks (%#)', (filter, now, zone, from, to) => {
    const condition = resolve(`date ${filter}`, { zone, now: at(now, zone) });
    expect(conditionText(condition)).toBe(`[${from}, ${to})`);
  });

  it('[AF31] ends with the years 1 to 9999', () => {
    const count = 2_147_483_647;
    for (const { period } of PERIODS) {
      expect(conditionText(resolve(`previous(date,${count},${period})`))).toMatch(
        /^\[0001-01-01, 20/,
      );
      expect(conditionText(resolve(`next(date,${count},${period})`))).toMatch(
        /, 9999-12-31T23:59:59.999Z\)$/,
      );
    }
  });

  it('[AF28] [AF31] holds now when it is the current one, and ends where the next begins', () => {
    const moment = fc.integer({ min: Date.parse('1900-01-01'), max: Date.parse('2100-01-01') });
    const zones = fc.constantFrom(OSLO, NEW_YORK, createZone('Australia/Lord_Howe'));
    const types = fc.constantFrom(...PERIODS.map(({ period }) => period));
    fc.assert(
      fc.property(
        moment,
        zones,
        types,
        fc.integer({ min: -50, max: 50 }),
        (now, zone, type, first) => {
          const here = { zone, now };
          const current = periodSpan(here, type, { first: 0, last: 0 });
          expect(current.from <= now && now < current.to).toBe(true);
          const one = periodSpan(here, type, { first, last: first });
          const next = periodSpan(here, type, { first: first + 1, last: first + 1 });
          expect(timeText(next.from)).toBe(timeText(one.to));
          expect(zone.toWall(one.from)).toMatchObject({ hour: 0, minute: 0, second: 0 });
          if (type === 'week') expect(zone.toWall(one.from).weekday).toBe(1);
          expect(periodSpan(here, type, { first, last: first + 1 })).toEqual({
            from: one.from,
            to: next.to,
          });
        },
      ),
    );
  });
});
