/** Numbers that stand for texts, in the languages that column names come in. */
import type { Texts } from '../column.ts';

/**
 * @param value - SQL of the number
 * @param texts - by number; plain texts without quotes
 * @returns SQL of the text, in several languages; NULL for a number that has none
 */
export function shownTexts(value: string, texts: Readonly<Record<number, Texts>>): string {
  const cases = Object.entries(texts).map(
    ([number, { en, no }]) => `when ${number} then 'US:"${en}";NO:"${no}";'`,
  );
  return `case ${value} ${cases.join(' ')} end`;
}
