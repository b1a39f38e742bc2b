import { describe, expect, it } from 'vitest';
import { createZone, UTC, type Zone } from '../../../src/time/zone.ts';
import { callerClocks } from '../../../src/web-api/negotiation/caller-clocks.ts';

const [OSLO, NEW_YORK, BOGOTA] = ['Europe/Oslo', 'America/New_York', 'America/Bogota'].map((name) =>
  createZone(name),
) as [Zone, Zone, Zone];
const NOVEMBER = Date.parse('2026-11-21T12:00:00Z');
const SUMMER = Date.parse('2026-08-27T10:52:40Z');
const WINTER = Date.parse('2026-12-24T10:52:40.123Z');
const HOUR = 3_600_000;

const all = [UTC, OSLO, NEW_YORK, BOGOTA].map((zone) => ({ code: zone.name, zone, row: null }));

function clocks(header: string | undefined, zone: Zone = UTC, includeOffset = false) {
  const style = { zone, stampZone: UTC, includeOffset };
  return callerClocks({ header, style, now: NOVEMBER }, { all });
}

describe('[TZ26] dates that come back from clocks of another zone', () => {
  it.each([
    ['-300', UTC, SUMMER, NEW_YORK],
    ['-300', UTC, SUMMER, BOGOTA],
    ['-300', UTC, WINTER, NEW_YORK],
    ['60', UTC, SUMMER, OSLO],
    ['+60', UTC, WINTER, OSLO],
    ['0', OSLO, SUMMER, UTC],
  ] as const)('are the same: %s', (header, zone, told, callers) => {
    const read = callers.fromWall(zone.toWall(told));
    expect(read).not.toBe(told);
    expect(clocks(header, zone)(read, told)).toBe(true);
  });

  it('are others when they are moved by more than that', () => {
    const same = clocks('-300');
    expect(same(WINTER + 5 * HOUR, WINTER)).toBe(true);
    for (const hours of [-5, 1, 4, 6, 24]) expect(same(WINTER + hours * HOUR, WINTER)).toBe(false);
    expect(same(WINTER + 5 * HOUR + 1, WINTER)).toBe(false);
    expect(same(SUMMER + 3 * HOUR, SUMMER)).toBe(false);
  });

  it.each([
    ['without the header', clocks(undefined)],
    ['with one that says nothing', clocks('EST')],
    ['where dates have their offsets', clocks('-300', UTC, true)],
    ['where the zone of the dates is its own', clocks('-300', NEW_YORK)],
  ])('count as they are %s', (_, same) => {
    expect(same(WINTER, WINTER)).toBe(true);
    for (const hours of [4, 5]) {
      expect(same(WINTER + hours * HOUR, WINTER)).toBe(false);
      expect(same(SUMMER - hours * HOUR, SUMMER)).toBe(false);
    }
  });
});
