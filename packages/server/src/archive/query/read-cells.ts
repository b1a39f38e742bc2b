/** Rows of the answer, out of those that the database gave. */
import type { ReadRow } from '../../storage/reader.ts';
import type { ValueKind } from '../column.ts';
import type { ArchiveRow, Cell } from './archive-query.ts';
import type { SelectedCell } from './selected-rows.ts';

/** @param row - the key, and what `cellsSql` selects */
export function readDetailRow(row: ReadRow, cells: readonly SelectedCell[]): ArchiveRow {
  return { key: Number(row[0]), type: 'detail', cells: readCells(row.slice(1), cells) };
}

/** @param given - what `cellsSql` selects */
export function readCells(given: ReadRow, cells: readonly SelectedCell[]): readonly Cell[] {
  let index = 0;
  return cells.map(({ kind, shown }) => {
    const value = readValue(kind, given[index]);
    if (shown === null) {
      index += 1;
      return { value, shown: null };
    }
    const text = given[index + 1];
    index += 2;
    return { value, shown: typeof text === 'string' ? text : null };
  });
}

function readValue(kind: ValueKind, raw: unknown): Cell['value'] {
  if (raw === null || raw === undefined) return null;
  if (raw instanceof Date) return readNumber(raw.getTime());
  if (typeof raw === 'boolean') return raw;
  if (kind === 'text' || kind === 'icon' || kind === 'birthday') return String(raw);
  return readNumber(Number(raw));
}

/** Not every number of PostgreSQL's is one that a wire can carry: `infinity`. */
function readNumber(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
