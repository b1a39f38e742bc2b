import { expect, test } from 'vitest';
import { durationText } from '../src/time/duration-text.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

test.each([
  [0, 'a moment'],
  [4_999, 'a moment'],
  [5_000, '5 sec'],
  [59_999, '55 sec'],
  [MINUTE, '1 min'],
  [2 * MINUTE + 59 * SECOND, '2 min'],
  [59 * MINUTE + 59 * SECOND, '59 min'],
  [HOUR, '1 hr'],
  [HOUR + 5 * MINUTE, '1 hr 5 min'],
  [24 * HOUR, '1 day'],
  [72 * HOUR, '3 days'],
])('%i ms is told as "%s"', (ms, text) => {
  expect(durationText(ms)).toBe(text);
});

test('a clock behind the server never gives a negative wait', () => {
  expect(durationText(-3 * MINUTE)).toBe('a moment');
});
