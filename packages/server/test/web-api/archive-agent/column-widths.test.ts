/** Widths as they are written, and shares that add up. */
import { expect, test } from 'vitest';
import { readWidth, shareOut } from '../../../src/archive/settings/column-widths.ts';

const place = { source: 'ColumnWidths[0]', position: null };

test.each([
  ['20c', '20c'],
  [' 20 C ', '20c'],
  ['10%', '10%'],
  ['9999c', '9999c'],
  ['', ''],
  ['  ', ''],
])('[AA22] %j is %j', (given, stored) => {
  expect(readWidth({ name: given, place })).toBe(stored);
});

test.each(['c', '0c', '00c', '10000c', '1.5c', '10', '10cc', '-5%', '10 px'])(
  '[AA22] %j is no width',
  (given) => {
    expect(() => readWidth({ name: given, place })).toThrow();
  },
);

test.each([
  [
    ['50%', '50%'],
    ['50%', '50%'],
  ],
  [
    ['1%', '1%', '1%'],
    ['34%', '33%', '33%'],
  ],
  [
    ['20c', '10%'],
    ['20c', '100%'],
  ],
  [
    ['20c', '30c'],
    ['20c', '30c'],
  ],
  [
    ['9999%', '1%'],
    ['100%', '0%'],
  ],
  [[], []],
])('[AA23] %j become %j', (given, shared) => {
  expect(shareOut(given)).toEqual(shared);
});

test('[AA23] shares add up to 100 however many there are', () => {
  for (let count = 1; count <= 200; count += 1) {
    const given = Array.from({ length: count }, (_, index) => `${1 + ((index * 7919) % 300)}%`);
    const shares = shareOut(given).map((width) => Number.parseInt(width, 10));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
  }
});
