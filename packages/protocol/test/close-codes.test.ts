import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { afterClose, CLOSE_CODES } from '../src/index.ts';

const RULES = new URL('../../../docs/spec/delivery.md', import.meta.url);

/** Rows of the table under "Close codes", as they stand in the rules. */
function documented(): readonly (readonly string[])[] {
  const [, section = ''] = readFileSync(RULES, 'utf8').split('## 7. Close codes');
  return section
    .split('\n')
    .filter((row) => /^\| \d/.test(row))
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

describe('close codes', () => {
  it('are those of docs/spec/delivery.md, row by row', () => {
    expect(documented()).toEqual(
      Object.entries(CLOSE_CODES).map(([code, { name, after, message }]) => [
        code,
        name,
        after,
        message,
      ]),
    );
  });

  it('[DL14] are worth another try when they are not ours', () => {
    expect(afterClose(1006)).toBe('retry');
    expect(afterClose(1015)).toBe('retry');
    expect(afterClose(4999)).toBe('retry');
  });

  it('have names and sentences of their own', () => {
    const rows = Object.values(CLOSE_CODES);
    expect(new Set(rows.map((row) => row.name)).size).toBe(rows.length);
    expect(new Set(rows.map((row) => row.message)).size).toBe(rows.length);
  });
});
