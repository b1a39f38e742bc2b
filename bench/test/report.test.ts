import { expect, test } from 'vitest';
import { compare, type Measurement, medians, toJsonLines, toTable } from '../src/report.ts';
import { percentile } from '../src/statistics.ts';

function measured(name: string, value: number, against: string | null = null): Measurement {
  return { name, value, unit: 'messages/s', against };
}

test('a percentile is the nearest rank, whatever the order', () => {
  const values = [5, 1, 4, 2, 3];
  expect(percentile(values, 0.5)).toBe(3);
  expect(percentile(values, 0.99)).toBe(5);
  expect(percentile([7], 0.5)).toBe(7);
  expect(() => percentile([], 0.5)).toThrow('nothing was measured');
});

test('rounds become one measurement of each name, its median', () => {
  const rounds = [measured('a', 1), measured('b', 5), measured('a', 9), measured('a', 2)];
  expect(medians(rounds)).toEqual([measured('a', 2), measured('b', 5)]);
});

test('a figure is compared with the one that it names, if that was measured', () => {
  const figures = compare([measured('a', 50, 'b'), measured('b', 200), measured('c', 1, 'none')]);
  expect(figures.map(({ ratio }) => ratio)).toEqual([0.25, null, null]);
});

test('each figure is one line of JSON', () => {
  const lines = toJsonLines(compare([measured('a', 1234.5), measured('b', 2469, 'a')])).split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { name: 'a', value: 1230, unit: 'messages/s', against: null, ratio: null },
    { name: 'b', value: 2470, unit: 'messages/s', against: 'a', ratio: 2 },
  ]);
});

test('the table has a row for each figure', () => {
  const table = toTable(compare([measured('a', 1234.5), measured('longer', 2469, 'a')]));
  expect(table).toBe('a       1,230  messages/s\nlonger  2,470  messages/s  2 × a');
});
