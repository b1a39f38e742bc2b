/** All rows of an archive, a batch at a time. */
import { type BatchedStatement, readInBatches } from '../../storage/read-in-batches.ts';
import { readAggregation } from '../aggregate/aggregation.ts';
import { runAggregated } from '../aggregate/run-aggregated.ts';
import { isAggregated, resultColumn } from '../select/selected.ts';
import { zoneRefusal } from '../select/zone-refusal.ts';
import type { ArchiveDeps } from './archive-deps.ts';
import type { ArchiveCaller, ArchivePage, ArchiveQuery, ArchiveRow } from './archive-query.ts';
import { mostRows, rowsAtOnce } from './page-limit.ts';
import { plainStatement } from './page-statement.ts';
import { readDetailRow } from './read-cells.ts';
import { rowsRequest } from './rows-request.ts';
import type { SelectedCell } from './selected-rows.ts';
import { type AskedArchive, type UnderstoodQuery, understandQuery } from './understand-query.ts';

export interface ArchiveStream extends Pick<ArchivePage, 'provider' | 'entity' | 'columns'> {
  readonly batches: AsyncIterable<readonly ArchiveRow[]>;
}

/** Larger, because all groups are read again for each. */
const AGGREGATED_BATCH_SIZE = 10_000;

/** @throws ChatError `bad_request` */
export function streamRows(
  deps: ArchiveDeps,
  caller: ArchiveCaller,
  asked: AskedArchive,
): ArchiveStream {
  const understood = understandQuery(asked, caller);
  const { provider, selected } = understood;
  return {
    provider: provider.name,
    entity: provider.entity.name,
    columns: selected.map(resultColumn),
    batches: isAggregated(selected)
      ? aggregatedBatches(deps, caller, understood)
      : plainBatches(deps, caller, understood),
  };
}

/** Groups are few, but each may have all its rows behind it, so that they come a page at a time as well. */
function aggregatedBatches(
  deps: ArchiveDeps,
  caller: ArchiveCaller,
  understood: UnderstoodQuery,
): AsyncIterable<readonly ArchiveRow[]> {
  const { provider, selected, query } = understood;
  // What cannot be sorted by is refused before the first batch.
  readAggregation(provider, selected, query.order);
  const size = Math.min(AGGREGATED_BATCH_SIZE, mostRows(selected.length));
  return readPages({ ...query, size }, (page) =>
    runAggregated(deps, caller, { ...understood, query: { ...query, ...page } }),
  );
}

type PageRange = Pick<ArchiveQuery, 'skip' | 'limit'>;

/** A page may have fewer rows than asked for although there are more (AR26). */
async function* readPages(
  { skip, limit, size }: PageRange & { readonly size: number },
  read: (page: PageRange) => Promise<Pick<ArchivePage, 'rows' | 'more'>>,
): AsyncIterable<readonly ArchiveRow[]> {
  for (let done = 0; done < limit; ) {
    const { rows, more } = await read({
      skip: skip + done,
      limit: Math.min(size, limit - done),
    });
    yield rows;
    if (!more || rows.length === 0) return;
    done += rows.length;
  }
}

function plainBatches(
  { db }: ArchiveDeps,
  caller: ArchiveCaller,
  understood: UnderstoodQuery,
): AsyncIterable<readonly ArchiveRow[]> {
  const { request, bindings } = rowsRequest(understood, caller, understood.query.limit);
  const statement = plainStatement(request, bindings);
  const batches = readBatches(
    db,
    { ...statement, size: rowsAtOnce(request.cells.length) },
    request.cells,
  );
  return refusingUnknownZones(batches, caller);
}

async function* readBatches(
  { reading }: ArchiveDeps['db'],
  statement: BatchedStatement,
  cells: readonly SelectedCell[],
): AsyncIterable<readonly ArchiveRow[]> {
  for await (const rows of readInBatches(() => reading.connect('stream'), statement)) {
    yield rows.map((row) => readDetailRow(row, cells));
  }
}

async function* refusingUnknownZones<T>(
  batches: AsyncIterable<T>,
  { zone }: ArchiveCaller,
): AsyncIterable<T> {
  try {
    yield* batches;
  } catch (error) {
    throw zoneRefusal(error, zone);
  }
}
