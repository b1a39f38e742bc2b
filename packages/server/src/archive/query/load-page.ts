/** The rows of a page, as far as they may be held in memory. */
import { readInBatches } from '../../storage/read-in-batches.ts';
import type { Reader } from '../../storage/reader.ts';
import { mapInSlices } from '../in-slices.ts';
import type { ArchiveRow } from './archive-query.ts';
import { MOST_CHARACTERS, rowsAtOnce } from './page-limit.ts';
import { readDetailRow } from './read-cells.ts';
import type { SelectedCell, Statement } from './selected-rows.ts';

interface WantedPage {
  readonly statement: Statement;
  readonly cells: readonly SelectedCell[];
  /** Most rows that the statement gives. */
  readonly limit: number;
}

interface LoadedPage {
  readonly rows: readonly ArchiveRow[];
  /** Whether rows were left because there is too much text in those before them (AR26). */
  readonly isCut: boolean;
}

/** A short page comes at once, a long one a batch at a time, so that not more of it is read than it may hold. */
export async function loadPage(reading: Reader, wanted: WantedPage): Promise<LoadedPage> {
  const { statement, cells, limit } = wanted;
  const size = rowsAtOnce(cells.length);
  // The last row only tells that there are more.
  if (limit - 1 <= size) {
    const found = await reading.readRows(statement.text, statement.values);
    const rows = await mapInSlices(found, (row) => readDetailRow(row, cells));
    return { rows, isCut: false };
  }
  const rows: ArchiveRow[] = [];
  let characters = 0;
  for await (const batch of readInBatches(() => reading.connect('page'), { ...statement, size })) {
    if (characters > MOST_CHARACTERS) return { rows, isCut: true };
    const read = await mapInSlices(batch, (row) => {
      characters += charactersOf(row);
      return readDetailRow(row, cells);
    });
    for (const row of read) rows.push(row);
  }
  return { rows, isCut: false };
}

function charactersOf(row: readonly unknown[]): number {
  let characters = 0;
  for (const value of row) if (typeof value === 'string') characters += value.length;
  return characters;
}
