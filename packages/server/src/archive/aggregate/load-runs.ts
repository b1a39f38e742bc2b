/** Makes the rows of a page out of what groups bring, and reads the detail rows among them. */
import type { Reader } from '../../storage/reader.ts';
import type { ArchiveQuery, ArchiveRow, Cell } from '../query/archive-query.ts';
import { type LoadedPage, loadPage } from '../query/load-page.ts';
import { MOST_CHARACTERS } from '../query/page-limit.ts';
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

/** The rows of the page, in order, as far as they may be held in memory (AR26). */
export async function loadRuns(reader: Reader, from: AskedRuns): Promise<LoadedPage<ArchiveRow>> {
  const cut = cutRuns(from.runs, from.query);
  const details = await loadDetails(reader, cut, from);
  const rows: ArchiveRow[] = [];
  let characters = 0;
  let place = 0;
  for (const run of cut) {
    if (run.type === 'detail') place += 1;
    const ofRun = run.type === 'detail' ? (details.rows.get(place) ?? []) : [groupRow(run, from)];
    for (const row of ofRun) {
      if (characters > MOST_CHARACTERS) return { rows, isCut: true };
      rows.push(row);
      characters += charactersOf(row);
    }
    // Of what comes after it nothing was read.
    if (place === details.cutAt) return { rows, isCut: true };
  }
  return { rows, isCut: false };
}

function charactersOf({ cells }: ArchiveRow): number {
  let characters = 0;
  for (const { value, shown } of cells) {
    characters += (typeof value === 'string' ? value.length : 0) + (shown?.length ?? 0);
  }
  return characters;
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

interface LoadedDetails {
  /** By the place of their run among those of detail rows, from 1 on. */
  readonly rows: ReadonlyMap<number, readonly ArchiveRow[]>;
  /** The place at which there was too much text to read on; null = they are all there. */
  readonly cutAt: number | null;
}

/** The detail rows of the page. */
async function loadDetails(
  reader: Reader,
  cut: readonly CutRun[],
  { asked, aggregation, totals }: AskedRuns,
): Promise<LoadedDetails> {
  const runs = cut.filter(({ type }) => type === 'detail');
  const loaded = new Map<number, ArchiveRow[]>(runs.map((_, index) => [index + 1, []]));
  if (runs.length === 0) return { rows: loaded, cutAt: null };
  const limit = runs.reduce((rows, { length }) => rows + length, 0);
  const statement = detailsStatement(asked, aggregation, {
    paths: runs.map(({ group }) => pathOf(group)),
    skip: runs[0]?.skip ?? 0,
    limit,
  });
  const { rows: places, isCut } = await loadPage(reader, {
    statement,
    columns: statement.cells.length,
    limit,
    read: ([place, key, ...given]) => {
      const cells = withShares(readCells(given, statement.cells), aggregation, totals);
      loaded.get(Number(place))?.push({ key: Number(key), type: 'detail', cells });
      return Number(place);
    },
  });
  return { rows: loaded, cutAt: isCut ? (places.at(-1) ?? null) : null };
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
