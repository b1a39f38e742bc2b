/** How large a page may be: all of it is held in memory, and while it is written nobody else is served (AR18). */

const MOST_ROWS = 50_000;
/** A cell costs some hundred bytes on its way to the wire, and some microseconds. */
const MOST_CELLS = 250_000;

/** Rows of the longest page. @param columns - how many the page has */
export function mostRows(columns: number): number {
  return Math.min(MOST_ROWS, Math.floor(MOST_CELLS / Math.max(columns, 1)));
}
