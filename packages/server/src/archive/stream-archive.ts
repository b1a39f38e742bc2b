/** Gives all rows that are asked of an archive, however many, a batch at a time: for exports. */

import type { ArchiveDeps } from './query/archive-deps.ts';
import type { ArchiveCaller, ArchiveQuery } from './query/archive-query.ts';
import { openQueried } from './query/open-queried.ts';
import { type ArchiveStream, streamRows } from './query/stream-rows.ts';

/**
 * Nothing is read before the first batch is asked for. Whoever stops early must close the iterator, as `for await` does.
 * @throws ChatError `bad_request` as `runArchive` does
 */
export async function streamArchive(
  deps: ArchiveDeps,
  caller: ArchiveCaller,
  query: ArchiveQuery,
): Promise<ArchiveStream> {
  const reading = deps.db.reading.until(caller.gone);
  return streamRows({ db: { reading } }, caller, { provider: openQueried(query), query });
}
