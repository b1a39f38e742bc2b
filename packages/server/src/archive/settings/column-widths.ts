/** Widths of columns as the vendor writes them: `20c` = characters, `10%` = a share of what is left. */
import { ChatError } from '../../chat/chat-error.ts';
import { placeText } from '../filter/place-text.ts';
import type { Named } from '../query/archive-query.ts';

const WIDTH = /^([1-9]\d{0,3})\s*([c%])$/i;

/**
 * A width as it is stored; empty stays empty, the column's own width.
 * @throws ChatError `bad_request` (AA22)
 */
export function readWidth({ name, place }: Named): string {
  const given = name.trim();
  if (given === '') return '';
  const [, number, unit] = WIDTH.exec(given) ?? [];
  if (number !== undefined && unit !== undefined) return number + unit.toLowerCase();
  throw new ChatError('bad_request', [
    `${placeText(place)}: "${given.slice(0, 64)}" is not a width; expected characters such as 20c, or a share such as 10%`,
  ]);
}

/**
 * The same widths with their shares made to add up to exactly 100, each as near to what it was as whole numbers allow
 * (AA23).
 */
export function shareOut(widths: readonly string[]): readonly string[] {
  const shares = widths.map((width) => (width.endsWith('%') ? Number.parseInt(width, 10) : 0));
  const sum = shares.reduce((total, share) => total + share, 0);
  if (sum === 0) return widths;
  const exact = shares.map((share) => (share * 100) / sum);
  const missing = 100 - exact.reduce((total, share) => total + Math.floor(share), 0);
  // The largest remainders get what rounding down has left over.
  const rounded = exact.map((share, index) => ({ index, remainder: share - Math.floor(share) }));
  const up = new Set(
    [...rounded]
      .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
      .slice(0, missing)
      .map(({ index }) => index),
  );
  return widths.map((width, index) =>
    width.endsWith('%') ? `${Math.floor(exact[index] ?? 0) + (up.has(index) ? 1 : 0)}%` : width,
  );
}
