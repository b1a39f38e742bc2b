import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createZone, UTC } from '../../../src/time/zone.ts';
import {
  type DateStyle,
  readDate,
  tellsSameDate,
  writeDate,
} from '../../../src/web-api/negotiation/wire-dates.ts';

interface CapturedDate {
  readonly carrier: string;
  readonly property: string;
  readonly stamp: boolean;
  readonly withoutHeader: string;
  readonly utcWithOffset: string;
  readonly noWithOffset: string;
}

const captured: { readonly dates: readonly CapturedDate[] } = JSON.parse(
  readFileSync(new URL('../../contract/vendor-fixtures/dates.json', import.meta.url), 'utf8'),
);

const OSLO = createZone('Europe/Oslo');
const NEW_YORK = createZone('America/New_York');
const base: DateStyle = { zone: OSLO, stampZone: OSLO, includeOffset: false };
const inNewYork: DateStyle = { zone: NEW_YORK, stampZone: UTC, includeOffset: false };
const tagged: DateStyle = { zone: OSLO, stampZone: UTC, includeOffset: true };
const taggedUtc: DateStyle = { zone: UTC, stampZone: UTC, includeOffset: true };
const STYLES = [base, inNewYork, tagged, taggedUtc];

const NOON = Date.parse('2018-12-24T11:34:45Z');
const anyDate = fc.integer({
  min: Date.parse('1754-01-02T00:00:00Z'),
  max: Date.parse('9999-12-30T00:00:00Z'),
});

describe.each(captured.dates)('the captured $carrier.$property', (date) => {
  const ms = readDate(date.utcWithOffset, UTC);

  it('[TZ9] [TZ12] is written as without a header, the base zone being Oslo', () => {
    expect(writeDate(ms, base, date.stamp)).toBe(date.withoutHeader);
  });

  it('[TZ10] [TZ12] is written as with `utc,includeTZOffset` and `no,includeTZOffset`', () => {
    expect(writeDate(ms, taggedUtc, date.stamp)).toBe(date.utcWithOffset);
    expect(writeDate(ms, tagged, date.stamp)).toBe(date.noWithOffset);
  });

  it('[TZ15] is read as the same instant in each of its forms', () => {
    expect(readDate(date.withoutHeader, OSLO)).toBe(ms);
    expect(readDate(date.noWithOffset, UTC)).toBe(ms);
  });
});

describe('writeDate', () => {
  it('[TZ9] writes wall time of the asked zone', () => {
    expect(writeDate(NOON, base)).toBe('2018-12-24T12:34:45');
    expect(writeDate(NOON, inNewYork)).toBe('2018-12-24T06:34:45');
  });

  it('[TZ10] writes offsets that every client reads', () => {
    expect(writeDate(NOON, tagged)).toBe('2018-12-24T12:34:45+01:00');
    expect(writeDate(NOON, { ...inNewYork, includeOffset: true })).toBe(
      '2018-12-24T06:34:45-05:00',
    );
    const kathmandu = { ...tagged, zone: createZone('Asia/Kathmandu') };
    expect(writeDate(NOON, kathmandu)).toBe('2018-12-24T17:19:45+05:45');
  });

  it('[TZ11] leaves out a fraction that is none', () => {
    expect(writeDate(NOON + 120, base)).toBe('2018-12-24T12:34:45.120');
    expect(writeDate(NOON + 120, taggedUtc)).toBe('2018-12-24T11:34:45.120Z');
  });

  it('[TZ12] writes stamps in UTC once a zone was asked for', () => {
    expect(writeDate(NOON, inNewYork, true)).toBe('2018-12-24T11:34:45');
    expect(writeDate(NOON, tagged, true)).toBe('2018-12-24T11:34:45Z');
  });

  it('[TZ13] writes "no date" the same in every zone', () => {
    for (const none of [null, Date.parse('1753-12-31T00:00:00Z')]) {
      expect(writeDate(none, base)).toBe('0001-01-01T00:00:00');
      expect(writeDate(none, inNewYork, true)).toBe('0001-01-01T00:00:00');
      expect(writeDate(none, tagged)).toBe('0001-01-01T00:00:00Z');
    }
  });

  it('[TZ10] names the instant for a JavaScript client, whatever the zone', () => {
    const zones = fc.constantFrom(
      'Europe/Oslo',
      'America/New_York',
      'Asia/Tokyo',
      'Africa/Monrovia',
    );
    fc.assert(
      fc.property(anyDate, zones, (ms, name) => {
        const text = writeDate(ms, { ...tagged, zone: createZone(name) });
        expect(Date.parse(text)).toBe(ms);
        expect(readDate(text, UTC)).toBe(ms);
      }),
    );
  });
});

describe('readDate', () => {
  it.each([
    ['2018-12-24T11:34:45Z', NOON],
    ['2018-12-24t11:34:45.000z', NOON],
    ['2018-12-24T12:34:45+01:00', NOON],
    ['2018-12-24T06:34:45-0500', NOON],
    ['2018-12-24T12:34:45+01', NOON],
    ['2018-12-24T12:34:45', NOON],
    ['2018-12-24 12:34:45', NOON],
    ['2018-12-24T12:34:45.1234567', NOON + 123],
    ['2018-12-24T12:34:45.1234567+01:00', NOON + 123],
    ['2018-12-24T12:34', NOON - 45_000],
    ['2018-12-24', Date.parse('2018-12-23T23:00:00Z')],
    [' 2018-12-24T11:34:45Z ', NOON],
  ])('[TZ14] [TZ15] reads %j', (text, ms) => {
    expect(readDate(text, OSLO)).toBe(ms);
  });

  it.each([
    '',
    '0001-01-01T00:00:00',
    '0001-01-01T00:00:00Z',
    '0000-12-31T23:06:32.000Z',
    '-000001-12-31T23:06:32.000Z',
    '0001-01-01T04:56:02.000Z',
    '1753-01-01T00:00:00',
    '1752-12-31T23:06:32.000Z',
  ])('[TZ16] takes %j for no date', (text) => {
    expect(readDate(text, NEW_YORK)).toBeNull();
  });

  it.each([
    'yesterday',
    '24.12.2018',
    '2018-13-01',
    '2018-02-30T00:00:00',
    '2018-02-28T24:00:00',
    '2018-02-28T12:60:00',
    '2018-02-28T12:00:00+25:00',
    '+012018-02-28T12:00:00Z',
    '2018-02-28T12:00:00Zulu',
    '2018',
    `${'9'.repeat(100_000)}`,
  ])('[TZ17] refuses %.40s and says what was expected', (text) => {
    expect(() => readDate(text, OSLO)).toThrow(/expected a date such as 2018-12-24T12:34:45/);
  });
});

describe('what was told and comes back', () => {
  const asIs = (text: string) => text;
  const withoutFraction = (text: string) => text.replace(/\.\d+/, '');
  const withSevenDecimals = (text: string) =>
    text.replace(
      /T(\d\d:\d\d:\d\d)(\.\d+)?/,
      (_, time: string, fraction = '.') => `T${time}${fraction.padEnd(8, '0')}`,
    );

  it('[TZ18] is no change, in every style and whatever clients do to fractions', () => {
    const clients = fc.constantFrom(asIs, withoutFraction, withSevenDecimals);
    const stored = fc.option(anyDate, { nil: null });
    fc.assert(
      fc.property(stored, fc.constantFrom(...STYLES), clients, (ms, style, client) => {
        const given = readDate(client(writeDate(ms, style)), style.zone);
        expect(tellsSameDate(given, ms, style)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('[TZ18] is none in the hour that comes twice either', () => {
    const second = Date.parse('2026-10-25T01:30:00Z');
    const given = readDate(writeDate(second, base), OSLO);
    expect(given).toBe(Date.parse('2026-10-25T00:30:00Z'));
    expect(tellsSameDate(given, second, base)).toBe(true);
    expect(tellsSameDate(given, second, tagged)).toBe(false);
  });

  it('[TZ18] is one as soon as it tells another time', () => {
    expect(tellsSameDate(NOON + 1000, NOON, base)).toBe(false);
    expect(tellsSameDate(NOON + 250, NOON + 120, base)).toBe(false);
    expect(tellsSameDate(null, NOON, base)).toBe(false);
    expect(tellsSameDate(NOON, null, base)).toBe(false);
    expect(tellsSameDate(null, null, base)).toBe(true);
    expect(tellsSameDate(NOON, NOON + 120, base)).toBe(true);
  });
});
