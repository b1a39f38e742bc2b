/** Answers what is asked of an archive: the one use case behind every list, search and count of rows. */

import type { Reader } from '../storage/reader.ts';
import type { ArchiveDeps } from './query/archive-deps.ts';
import type { ArchiveCaller, ArchivePage, ArchiveQuery } from './query/archive-query.ts';
import { openQueried } from './query/open-queried.ts';
import { readArchive } from './query/read-archive.ts';
import { createTurns, type Turns } from './turns.ts';

/** Half of the connections that pages have. */
const QUERIES_OF_A_USER = 2;

/** @throws ChatError `bad_request` for what there is not and what cannot be asked so; nothing was read then */
export async function runArchive(
  deps: ArchiveDeps,
  caller: ArchiveCaller,
  query: ArchiveQuery,
): Promise<ArchivePage> {
  const provider = openQueried(query);
  const turn = { userId: caller.agent.userId, gone: caller.gone };
  const reading = deps.db.reading.until(caller.gone);
  return turnsOf(deps.db.reading).take(turn, () =>
    readArchive({ db: { reading } }, caller, { provider, query }),
  );
}

const turns = new WeakMap<Reader, Turns>();

/** Turns are taken at connections, and end with them. */
function turnsOf(reader: Reader): Turns {
  const known = turns.get(reader) ?? createTurns(QUERIES_OF_A_USER);
  turns.set(reader, known);
  return known;
}
