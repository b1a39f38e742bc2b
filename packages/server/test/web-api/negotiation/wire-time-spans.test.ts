import { describe, expect, it } from 'vitest';
import { readTimeSpan, writeTimeSpan } from '../../../src/web-api/negotiation/wire-time-spans.ts';

describe('time spans', () => {
  it.each([
    [0, '00:00:00'],
    [30_600, '08:30:00'],
    [86_399, '23:59:59'],
    [93_600, '26:00:00'],
  ])('[TZ19] writes %i seconds as %s, and reads them again', (seconds, text) => {
    expect(writeTimeSpan(seconds)).toBe(text);
    expect(readTimeSpan(text)).toBe(seconds);
  });

  it.each([
    ['8:30', 30_600],
    ['08:30:15', 30_615],
    ['08:00:00.0000000', 28_800],
    ['1.02:00:00', 93_600],
    ['PT8H30M', 30_600],
    ['P0D', 0],
    ['P1DT2H', 93_600],
    ['PT90M', 5_400],
    ['pt1.5s', 1],
    [' 08:30 ', 30_600],
  ])('[TZ20] reads %s', (text, seconds) => {
    expect(readTimeSpan(text)).toBe(seconds);
  });

  it.each([
    '',
    '8',
    '8h',
    '-01:00:00',
    '08:60',
    '08:00:60',
    'P',
    'PT',
    'P1M',
    'P1Y',
    '1:2:3:4',
    'noon',
  ])('[TZ20] refuses %j and says what was expected', (text) => {
    expect(() => readTimeSpan(text)).toThrow(/expected a time span such as 08:30:00/);
  });
});
