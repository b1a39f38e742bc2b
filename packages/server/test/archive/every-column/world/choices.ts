/** What the records of the world are filled with. Every choice looks random and is always the same. */
import { dayAt, instantOf } from '../oslo-clock.ts';

/** A Wednesday in Oslo for half an hour, still Tuesday and another quarter in UTC; last week the clocks changed. */
export const NOW = Date.parse('2026-03-31T22:30:00Z');

/**
 * One of the values, so that every one of them is some record's and neighbours differ.
 * @param index - of the record
 * @param column - what the value is for: of different columns different records have the same value
 */
export function choose<T>(values: readonly T[], index: number, column: string): T {
  const at = (index * strideOf(values.length, column) + numberOf(column)) % values.length;
  const value = values[at];
  if (value === undefined) throw new Error(`there is nothing to choose from for ${column}`);
  return value;
}

/** A date among those of {@link DAYS}; at midnight, around it, and in between. */
export function chooseDate(index: number, column: string): Date {
  const { year, month, day } = dayAt(NOW);
  const moved = { year, month, day: day + choose(DAYS, index, column) };
  return new Date(instantOf(moved, choose(CLOCKS, index, `${column} clock`)));
}

/** The same, or no date for one in eight. */
export function choosePerhapsDate(index: number, column: string): Date | null {
  const isAbsent = choose([false, false, false, true, false, false, false, false], index, column);
  return isAbsent ? null : chooseDate(index, column);
}

/**
 * Texts that differ in case alone, in letters that sort their own way, in digits and in spaces, and that would mean
 * something to SQL, to patterns or to filters if they were not texts.
 */
export const TEXTS: readonly string[] = [
  'Ærlig',
  'ærlig',
  'Østby',
  'ØSTBY',
  'Aase',
  'Ås',
  'zorn 2',
  'Zorn 10',
  'Order 9',
  'order 10',
  'order_10',
  '100%',
  '100 %',
  String.raw`C:\temp`,
  "O'Brien",
  '"Quoted" name',
  'Émile',
  'emile',
  'Straße',
  'ΣΟΦΟΣ',
  'İstanbul',
  '(1,2)',
  '1003',
  '007',
  'and or not',
  'null',
  '',
];

/** Without anything that would be more than a word to a search: dots, hyphens, slashes and the like. */
export const SAYINGS: readonly string[] = [
  'Ærlig talt',
  'ærlig TALT',
  'Hvor er ordre 4711',
  'where is my order',
  'Order 47 is late',
  'LATE again',
  'tulipaner til Østby',
  'Tulips',
  '100% sure',
  'under_score',
  "it's (1,2)",
  'zebra',
  '',
];

const SHORT: readonly string[] = ['V', 'v', 'Ø', 'ø 1', 'Ål', '10', '9', ''];

/** For columns of few characters. */
export function chooseShort(index: number, column: string): string {
  return choose(SHORT, index, column);
}

export function chooseText(index: number, column: string): string {
  return choose(TEXTS, index, column);
}

/** Days from today, so that every period around it has some and lacks others. */
const DAYS: readonly number[] = [
  0, -1, 1, 0, -2, 4, 5, 11, -3, -9, 0, -20, -31, -32, 29, 30, -90, -91, 90, 91, 2, -182, 200, -400,
  300, 6, -7, 60,
];

const CLOCKS: readonly number[] = [
  0, 86_399_999, 1, 12_345_678, 43_200_000, 56_730_500, 81_000_000, 30_600_000,
];

function strideOf(length: number, column: string): number {
  const strides = [1, 5, 7, 11, 13, 17].filter((stride) => divisor(stride, length) === 1);
  return strides[numberOf(`${column} stride`) % strides.length] ?? 1;
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other);
}

/** FNV-1a */
function numberOf(text: string): number {
  let number = 2_166_136_261;
  for (const character of text) {
    number = Math.imul(number ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  }
  return number;
}
