/** Answers a query whose columns group rows and sum them up. */
import { ChatError } from '../../chat/chat-error.ts';
import type { Reader } from '../../storage/reader.ts';
import type { ArchiveProvider } from '../provider.ts';
import type { ArchiveDeps } from '../query/archive-deps.ts';
import type { ArchiveCaller, ArchivePage, ArchiveQuery } from '../query/archive-query.ts';
import type { Condition } from '../query/condition.ts';
import { mostRows } from '../query/page-limit.ts';
import { resultColumn, type Selected } from '../select/selected.ts';
import { zoneRefusal } from '../select/zone-refusal.ts';
import { readAggregation } from './aggregation.ts';
import { arrangeGroups } from './arrange-groups.ts';
import { loadGroups } from './load-groups.ts';
import { loadRuns } from './load-runs.ts';

/** A query whose names have been looked up. */
export interface AggregatedQuery {
  readonly provider: ArchiveProvider;
  readonly selected: readonly Selected[];
  /** The query's filter, understood. */
  readonly condition: Condition;
  /** Of it the order, the page and the options count. */
  readonly query: ArchiveQuery;
}

/**
 * Groups are read first, all of them; they say which rows the answer has and where its page lies. Detail rows are read only
 * where the page has some. A row that changes in between is in its old group or its new one, or in none on this page.
 * @throws ChatError `bad_request`
 */
export async function runAggregated(
  { db }: ArchiveDeps,
  caller: ArchiveCaller,
  asked: AggregatedQuery,
): Promise<ArchivePage> {
  try {
    return await readAggregated(db.reading, caller, asked);
  } catch (error) {
    throw zoneRefusal(error, caller.zone);
  }
}

async function readAggregated(
  reading: Reader,
  caller: ArchiveCaller,
  { provider, selected, condition, query }: AggregatedQuery,
): Promise<ArchivePage> {
  const asked = { provider, caller, condition };
  const aggregation = readAggregation(provider, selected, query.order);
  const loaded = await loadGroups(reading, asked, aggregation);
  const runs = arrangeGroups(loaded, aggregation, query.grandTotal);
  const totals = loaded.everything.measures;
  const total = runs.reduce((rows, { length }) => rows + length, 0);
  assertFits(Math.min(query.limit, total - query.skip), mostRows(selected.length));
  const { rows, isCut } = await loadRuns(reading, { asked, aggregation, runs, totals, query });
  return {
    provider: provider.name,
    entity: provider.entity.name,
    columns: selected.map(resultColumn),
    rows,
    more: isCut || query.skip + query.limit < total,
    total: query.count === 'none' ? null : total,
  };
}

/** @param most - rows of the longest page, as of plain rows */
function assertFits(rows: number, most: number): void {
  if (rows <= most) return;
  throw new ChatError('bad_request', [
    `there are more than ${most} rows; ask page by page, or hide the detail rows.`,
  ]);
}
