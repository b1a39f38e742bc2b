/** The rows of a page, as far as they may be held in memory. */
import { readInBatches } from '../../storage/read-in-batches.ts';
import type { Reader, ReadRow } from '../../storage/reader.ts';
import { mapInSlices } from '../in-slices.ts';
import { MOST_CHARACTERS, rowsAtOnce } from './page-limit.ts';
import type { Statement } from './selected-rows.ts';

interface WantedPage<R> {
  readonly statement: Statement;
  /** Cells of a row. */
  readonly columns: number;
  /** Most rows that the statement gives. */
  readonly limit: number;
  /** Takes no time for a single row. */
  readonly read: (row: ReadRow) => R;
}

export interface LoadedPage<R> {
  readonly rows: readonly R[];
  /** Whether rows were left because there is too much text in those before them (AR26). */
  readonly isCut: boolean;
}

/** A short page comes at once, a long one a batch at a time, so that not more of it is read than it may hold. */
export async function loadPage<R>(
  reading: Reader,
  { statement, columns, limit, read }: WantedPage<R>,
): Promise<LoadedPage<R>> {
  const size = rowsAtOnce(columns);
  // The last row only tells that there are more.
  if (limit - 1 <= size) {
    const found = await reading.readRows(statement.text, statement.values);
    return { rows: await mapInSlices(found, read), isCut: false };
  }
  const rows: R[] = [];
  let characters = 0;
  for await (const batch of readInBatches(() => reading.connect('page'), { ...statement, size })) {
    if (characters > MOST_CHARACTERS) return { rows, isCut: true };
    const readBatch = await mapInSlices(batch, (row) => {
      characters += charactersOf(row);
      return read(row);
    });
    for (const row of readBatch) rows.push(row);
  }
  return { rows, isCut: false };
}

function charactersOf(row: ReadRow): number {
  let characters = 0;
  for (const value of row) if (typeof value === 'string') characters += value.length;
  return characters;
}
