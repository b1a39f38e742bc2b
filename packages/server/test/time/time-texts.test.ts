import { describe, expect, it } from 'vitest';
import { createTimeTexts } from '../../src/time/time-texts.ts';
import { createZone } from '../../src/time/zone.ts';

const AT = Date.parse('2018-12-24T11:34:45.678Z');
const OSLO = createZone('Europe/Oslo');

describe('dates inside texts', () => {
  it.each([
    [null, '2018-12-24', '12:34:45'],
    ['nb-NO', '24. desember 2018', '12:34:45'],
    ['en-US', 'December 24, 2018', '12:34:45 PM'],
    ['sv', '24 december 2018', '12:34:45'],
    ['de', '24. Dezember 2018', '12:34:45'],
  ])('[TS14] are written as %s does', (culture, date, time) => {
    const texts = createTimeTexts(OSLO, culture);
    expect([texts.zoneName, texts.date(AT), texts.time(AT)]).toEqual(['Europe/Oslo', date, time]);
  });
});
