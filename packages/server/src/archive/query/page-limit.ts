/** How large a page may be, all of which is held in memory (AR18, AR26), and how much of it is read at once. */

const MOST_ROWS = 50_000;
/** A cell costs some hundred bytes on its way to the wire, and some microseconds. */
const MOST_CELLS = 250_000;
/** Of all texts together; the batch that goes beyond it is the last. */
export const MOST_CHARACTERS = 64 * 1024 * 1024;

const ROWS_AT_ONCE = 1_000;
/** While the driver reads them, nobody else is served. */
const CELLS_AT_ONCE = 20_000;

/** Rows of the longest page. @param columns - how many the page has */
export function mostRows(columns: number): number {
  return Math.min(MOST_ROWS, Math.floor(MOST_CELLS / Math.max(columns, 1)));
}

/** Rows of a batch (AR21). @param columns - how many each has */
export function rowsAtOnce(columns: number): number {
  return Math.min(ROWS_AT_ONCE, Math.floor(CELLS_AT_ONCE / Math.max(columns, 1)));
}
