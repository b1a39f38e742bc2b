/** Reads a page of an archive. */
import { ChatError } from '../../chat/chat-error.ts';
import { runAggregated } from '../aggregate/run-aggregated.ts';
import { isAggregated, resultColumn } from '../select/selected.ts';
import { zoneRefusal } from '../select/zone-refusal.ts';
import type { ArchiveDeps } from './archive-deps.ts';
import type { ArchiveCaller, ArchivePage } from './archive-query.ts';
import { countRows, estimateRows } from './count-rows.ts';
import { loadPage } from './load-page.ts';
import { lookUpRecords } from './look-up-records.ts';
import { mostRows } from './page-limit.ts';
import { pageStatement } from './page-statement.ts';
import { readDetailRow } from './read-cells.ts';
import { rowsRequest } from './rows-request.ts';
import { type AskedArchive, type UnderstoodQuery, understandQuery } from './understand-query.ts';

/** @throws ChatError `bad_request` */
export async function readArchive(
  deps: ArchiveDeps,
  caller: ArchiveCaller,
  asked: AskedArchive,
): Promise<ArchivePage> {
  const understood = understandQuery(asked, caller);
  if (isAggregated(understood.selected)) return runAggregated(deps, caller, understood);
  const page = await readPage(deps, caller, understood);
  return { ...page, total: await countAll(deps, { page, caller, understood }) };
}

async function readPage(
  { db }: ArchiveDeps,
  caller: ArchiveCaller,
  understood: UnderstoodQuery,
): Promise<ArchivePage> {
  const { provider, query, selected } = understood;
  const most = mostRows(selected.length);
  const limit = Math.min(query.limit, most);
  const condition = await lookUpRecords(db.reading, { ...understood, agent: caller.agent });
  // One row more than the page tells whether there are more.
  const { request, bindings } = rowsRequest({ ...understood, condition }, caller, limit + 1);
  const { cells } = request;
  const loaded = await loadPage(db.reading, {
    statement: pageStatement(request, bindings),
    columns: cells.length,
    limit: request.limit,
    read: (row) => readDetailRow(row, cells),
  }).catch((error: unknown) => {
    throw zoneRefusal(error, caller.zone);
  });
  const more = loaded.isCut || loaded.rows.length > limit;
  if (more && query.limit > most) {
    throw new ChatError('bad_request', [
      `there are more than ${most} rows; ask page by page, or export them.`,
    ]);
  }
  return {
    provider: provider.name,
    entity: provider.entity.name,
    columns: selected.map(resultColumn),
    rows: loaded.rows.slice(0, limit),
    more,
    total: null,
  };
}

interface Counted {
  readonly page: ArchivePage;
  readonly caller: ArchiveCaller;
  readonly understood: UnderstoodQuery;
}

async function countAll(
  deps: ArchiveDeps,
  { page, caller, understood }: Counted,
): Promise<number | null> {
  const { provider, condition, query } = understood;
  if (query.count === 'none') return null;
  // The last page tells how many there are.
  if (!page.more && (page.rows.length > 0 || query.skip === 0)) {
    return query.skip + page.rows.length;
  }
  const rows = { provider, condition, agent: caller.agent };
  return query.count === 'exact' ? countRows(deps, rows) : estimateRows(deps, rows);
}
