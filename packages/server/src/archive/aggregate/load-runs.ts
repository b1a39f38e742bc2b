/** Makes the rows of a page out of what groups bring, and reads the detail rows among them. */
import type { Reader } from '../../storage/reader.ts';
import { mapInSlices } from '../in-slices.ts';
import type { ArchiveQuery, ArchiveRow, Cell } from '../query/archive-query.ts';
import { readCells } from '../query/read-cells.ts';
import type { Aggregation } from './aggregation.ts';
import type { Run } from './arrange-groups.ts';
import { detailsStatement } from './details-statement.ts';
import { pathOf } from './load-groups.ts';
import type { AskedRows } from './rows-sql.ts';

/** An answer, and which page of it. */
export interface AskedRuns {
  readonly asked: AskedRows;
  readonly aggregation: Aggregation;
  /** Those of the whole answer. */
  readonly runs: readonly Run[];
  /** What each measure comes to over everything, for shares of it. */
  readonly totals: readonly Cell[];
  readonly query: Pick<ArchiveQuery, 'skip' | 'limit'>;
}

/** The rows of the page, in order. */
export async function loadRuns(reader: Reader, from: AskedRuns): Promise<readonly ArchiveRow[]> {
  const cut = cutRuns(from.runs, from.query);
  const details = await loadDetails(reader, cut, from);
  let place = 0;
  return cut.flatMap((run): readonly ArchiveRow[] => {
    if (run.type !== 'detail') return [groupRow(run, from)];
    place += 1;
    return details.get(place) ?? [];
  });
}

/** A run as far as it is on the page. */
interface CutRun extends Run {
  /** Its rows that are on earlier pages. */
  readonly skip: number;
}

function cutRuns(
  runs: readonly Run[],
  { skip, limit }: Pick<ArchiveQuery, 'skip' | 'limit'>,
): readonly CutRun[] {
  let before = 0;
  return runs.flatMap((run) => {
    const from = Math.max(skip - before, 0);
    const to = Math.min(skip + limit - before, run.length);
    before += run.length;
    return from < to ? [{ ...run, skip: from, length: to - from }] : [];
  });
}

/** What no group but its own level's shows: keys, and values of single rows. */
const NO_CELL: Cell = { value: null, shown: null };

function groupRow({ type, group }: Run, { aggregation, totals }: AskedRuns): ArchiveRow {
  const { from, to } = aggregation.levels[group.depth - 1] ?? { from: 0, to: 0 };
  const cells = aggregation.sources.map(({ of, index }) => {
    const isOwnKey = of === 'key' && index >= from && index < to;
    return (
      (of === 'measure' ? group.measures[index] : isOwnKey ? group.keys[index] : null) ?? NO_CELL
    );
  });
  return { key: 0, type, cells: withShares(cells, aggregation, totals) };
}

/** The detail rows of the page, by the place of their run among those of detail rows, from 1 on. */
async function loadDetails(
  reader: Reader,
  cut: readonly CutRun[],
  { asked, aggregation, totals }: AskedRuns,
): Promise<ReadonlyMap<number, readonly ArchiveRow[]>> {
  const runs = cut.filter(({ type }) => type === 'detail');
  const loaded = new Map<number, ArchiveRow[]>(runs.map((_, index) => [index + 1, []]));
  if (runs.length === 0) return loaded;
  const statement = detailsStatement(asked, aggregation, {
    paths: runs.map(({ group }) => pathOf(group)),
    skip: runs[0]?.skip ?? 0,
    limit: runs.reduce((rows, { length }) => rows + length, 0),
  });
  const rows = await reader.readRows(statement.text, statement.values);
  await mapInSlices(rows, ([place, key, ...given]) => {
    const cells = withShares(readCells(given, statement.cells), aggregation, totals);
    loaded.get(Number(place))?.push({ key: Number(key), type: 'detail', cells });
  });
  return loaded;
}

/** Amounts that are asked for as shares of the whole have become that, in percent (AG5). */
function withShares(
  cells: readonly Cell[],
  { measures, sources }: Aggregation,
  totals: readonly Cell[],
): readonly Cell[] {
  return sources.map(({ of, index }, column) => {
    const cell = cells[column] ?? NO_CELL;
    if (of !== 'measure' || measures[index]?.aggregate.name !== 'Percent') return cell;
    const total = Number(totals[index]?.value ?? 0);
    if (cell.value === null || total === 0) return NO_CELL;
    return { value: (Number(cell.value) * 100) / total, shown: null };
  });
}
