import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { secondOfDay } from '../../src/time/wall-time.ts';
import { createZone, UTC } from '../../src/time/zone.ts';

const NAMES = [
  'UTC',
  'Europe/Oslo',
  'America/New_York',
  'Africa/Casablanca',
  'Africa/Monrovia',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Antarctica/Troll',
];
const zoneName = fc.constantFrom(...NAMES);
const instant = fc.integer({
  min: Date.parse('1754-01-03T00:00:00Z'),
  max: Date.parse('9999-12-29T00:00:00Z'),
});
const recent = fc.integer({
  min: Date.parse('1960-01-01T00:00:00Z'),
  max: Date.parse('2060-01-01T00:00:00Z'),
});
const anyInstant = fc.oneof({ weight: 1, arbitrary: instant }, { weight: 3, arbitrary: recent });

function inTemporal(ms: number, name: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(name);
}

describe('a zone', () => {
  it('[TZ1] has the offset that Temporal has, at every instant', () => {
    fc.assert(
      fc.property(anyInstant, zoneName, (ms, name) => {
        expect(createZone(name).offsetAt(ms)).toBe(inTemporal(ms, name).offsetNanoseconds / 6e10);
      }),
      { numRuns: 400 },
    );
  });

  it('[TZ1] changes its offset at the very millisecond that the clocks do', () => {
    fc.assert(
      fc.property(recent, zoneName, (ms, name) => {
        const change = inTemporal(ms, name).getTimeZoneTransition('next')?.epochMilliseconds;
        fc.pre(change !== undefined);
        const zone = createZone(name);
        for (const at of [change, change - 1, change + 1, change]) {
          expect(zone.offsetAt(at)).toBe(inTemporal(at, name).offsetNanoseconds / 6e10);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('[TZ2] shows the wall time that Temporal shows', () => {
    fc.assert(
      fc.property(anyInstant, zoneName, (ms, name) => {
        const { year, month, day, hour, minute, second, millisecond, dayOfWeek } = inTemporal(
          ms,
          name,
        );
        const wall = { year, month, day, hour, minute, second, millisecond, weekday: dayOfWeek };
        expect(createZone(name).toWall(ms)).toEqual(wall);
      }),
      { numRuns: 300 },
    );
  });

  it('[TZ3] finds the instant of a wall time as Temporal does', () => {
    fc.assert(
      fc.property(anyInstant, zoneName, (ms, name) => {
        const wall = UTC.toWall(ms);
        const expected = Temporal.PlainDateTime.from(wall).toZonedDateTime(name);
        expect(createZone(name).fromWall(wall)).toBe(expected.epochMilliseconds);
      }),
      { numRuns: 400 },
    );
  });

  it('[TZ4] takes the first of two equal times, and moves on over a gap', () => {
    const oslo = createZone('Europe/Oslo');
    const at = (month: number, day: number, hour: number) =>
      oslo.fromWall({ year: 2026, month, day, hour, minute: 30, second: 0, millisecond: 0 });
    expect(at(10, 25, 2)).toBe(Date.parse('2026-10-25T00:30:00Z'));
    expect(at(3, 29, 2)).toBe(Date.parse('2026-03-29T01:30:00Z'));
    expect(oslo.toWall(at(3, 29, 2)).hour).toBe(3);
  });

  it('[TZ3] goes back and forth in years before 100 too', () => {
    const wall = { year: 1, month: 1, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 };
    expect(UTC.fromWall(wall)).toBe(Date.parse('0001-01-01T00:00:00Z'));
    expect(createZone('Europe/Oslo').toWall(UTC.fromWall(wall)).year).toBe(1);
  });

  it('[TZ2] tells the time of day as opening hours count it', () => {
    const wall = createZone('Asia/Kathmandu').toWall(Date.parse('2026-11-21T10:00:01Z'));
    expect([secondOfDay(wall), wall.weekday]).toEqual([15 * 3600 + 45 * 60 + 1, 6]);
  });

  it('[TZ5] is known by its IANA name in any case, and by nothing else', () => {
    expect(createZone('europe/oslo')).toBe(createZone('Europe/Oslo'));
    expect(createZone('europe/oslo').name).toBe('Europe/Oslo');
    expect(createZone('utc')).toBe(UTC);
    for (const name of ['Europe/Atlantis', '+01:00', '', 'Z']) {
      expect(() => createZone(name)).toThrow(RangeError);
    }
  });
});
