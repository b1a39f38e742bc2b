/** Answers what is asked of an archive: the one use case behind every list, search and count of rows. */

import type { ArchiveCaller, ArchivePage, ArchiveQuery } from './query/archive-query.ts';
import { openQueried } from './query/open-queried.ts';
import { type ArchiveDeps, readArchive } from './query/read-archive.ts';

/** @throws ChatError `bad_request` for what there is not and what cannot be asked so; nothing was read then */
export async function runArchive(
  deps: ArchiveDeps,
  caller: ArchiveCaller,
  query: ArchiveQuery,
): Promise<ArchivePage> {
  return readArchive(deps, caller, { provider: openQueried(query), query });
}
