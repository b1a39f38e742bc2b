/** Rows that come in batches, taken by one writer or several after another. */
import type { ArchiveRow } from '../../../archive/query/archive-query.ts';

export interface RowSource {
  /**
   * The next rows, at least one of them; null when there are no more.
   * @param most - absent = as many as have come already
   */
  take(most?: number): Promise<readonly ArchiveRow[] | null>;
  /** Whether rows are left; asks for the next batch when that is not known yet. */
  hasMore(): Promise<boolean>;
  /** Ends the statement behind the rows. Harmless afterwards and when repeated. */
  close(): void;
}

export function createRowSource(batches: AsyncIterable<readonly ArchiveRow[]>): RowSource {
  const iterator = batches[Symbol.asyncIterator]();
  let waiting: readonly ArchiveRow[] = [];
  let ended = false;

  async function hasMore(): Promise<boolean> {
    while (waiting.length === 0 && !ended) {
      const next = await iterator.next();
      if (next.done === true) ended = true;
      else waiting = next.value;
    }
    return waiting.length > 0;
  }

  return {
    hasMore,
    async take(most = Number.POSITIVE_INFINITY) {
      if (!(await hasMore())) return null;
      const taken = waiting.slice(0, most);
      waiting = waiting.slice(most);
      return taken;
    },
    close() {
      ended = true;
      waiting = [];
      // Nobody wants the rows any more, so nobody wants to know why there are none.
      iterator.return?.().catch(() => {});
    },
  };
}
