/** What is to be grouped, summed up and shown: the columns and the order of a query, sorted out. */
import { ChatError } from '../../chat/chat-error.ts';
import { placeText } from '../filter/place-text.ts';
import type { ArchiveProvider } from '../provider.ts';
import type { OrderBy } from '../query/archive-query.ts';
import type { AggregateFunction } from '../select/functions.ts';
import { readSelected } from '../select/read-selected.ts';
import type { Scalar, Selected, SelectedGroup } from '../select/selected.ts';

/** Everything that the statements and the rows of an answer are made from. */
export interface Aggregation {
  /** What groups are told apart by, those of the outermost level first. */
  readonly keys: readonly Scalar[];
  /** Outermost first; empty = nothing is grouped. */
  readonly levels: readonly Level[];
  readonly measures: readonly Measure[];
  /** What detail rows show of their own. */
  readonly values: readonly Scalar[];
  /** Where the cells of each column come from. */
  readonly sources: readonly Source[];
  readonly order: readonly AggregatedOrder[];
  readonly showsDetails: boolean;
}

/** Groups of one depth. */
export interface Level {
  /** As the caller counts levels: `footer:2`. */
  readonly number: number;
  readonly header: boolean;
  readonly footer: boolean;
  /** Its keys are the ones from here on … */
  readonly from: number;
  /** … up to here, which is no longer one. */
  readonly to: number;
}

/** One aggregate. */
export interface Measure {
  readonly aggregate: AggregateFunction;
  /** Null = rows are counted. */
  readonly scalar: Scalar | null;
}

/** Which key, measure or value a column shows. */
export interface Source {
  readonly of: 'key' | 'measure' | 'value';
  readonly index: number;
  /** Left empty in detail rows. */
  readonly hidden: boolean;
}

/** Keys and measures put groups in order, values the detail rows within their group (AG13). */
export type AggregatedOrder =
  | { readonly by: 'key' | 'measure'; readonly index: number; readonly descending: boolean }
  | { readonly by: 'value'; readonly scalar: Scalar; readonly descending: boolean };

/** @throws ChatError `bad_request` for an order by what cannot be sorted by (AR9) */
export function readAggregation(
  provider: ArchiveProvider,
  selected: readonly Selected[],
  order: readonly OrderBy[],
): Aggregation {
  const groups = selected
    .filter((column) => column.kind === 'group')
    .toSorted((one, other) => one.level - other.level);
  const keys = groups.map(({ scalar }) => scalar);
  const measures: Measure[] = [];
  const values = selected.filter((column) => column.kind === 'value');
  const sources = selected.map((column): Source => {
    const { hidden } = column;
    if (column.kind === 'group') return { of: 'key', index: groups.indexOf(column), hidden };
    if (column.kind === 'value') return { of: 'value', index: values.indexOf(column), hidden };
    return { of: 'measure', index: indexOfMeasure(measures, column), hidden };
  });
  return {
    keys,
    levels: levelsOf(groups, selected),
    measures,
    values: values.map(({ scalar }) => scalar),
    sources,
    order: order.map((by) => readOrder(provider, by, { keys, measures })),
    showsDetails: selected.some(({ kind, hidden }) => kind !== 'aggregate' && !hidden),
  };
}

/** Levels with the rows that each asks for; where nobody asks for any, groups have footers (AG8). */
function levelsOf(
  groups: readonly SelectedGroup[],
  selected: readonly Selected[],
): readonly Level[] {
  const aggregates = selected.filter((column) => column.kind === 'aggregate');
  const asked = [...groups, ...aggregates].some((column) => column.header || column.footer);
  const numbers = new Set(groups.map(({ level }) => level));
  return [...numbers].map((number) => {
    const here = groups.filter(({ level }) => level === number);
    const from = groups.findIndex(({ level }) => level === number);
    const asking = [...here, ...aggregates];
    return {
      number,
      header: asking.some((column) => column.header),
      footer: !asked || asking.some((column) => column.footer),
      from,
      to: from + here.length,
    };
  });
}

function readOrder(
  provider: ArchiveProvider,
  by: OrderBy,
  found: { readonly keys: readonly Scalar[]; readonly measures: Measure[] },
): AggregatedOrder {
  const { descending } = by;
  const column = readColumn(provider, by);
  if (column.kind === 'aggregate') {
    return { by: 'measure', index: indexOfMeasure(found.measures, column), descending };
  }
  const { scalar } = column;
  const key = found.keys.findIndex((known) => isSame(known, scalar));
  if (key >= 0) return { by: 'key', index: key, descending };
  if (column.kind === 'group') {
    throw refusal(by, `groups can be sorted by "${by.name}" only when it is among the columns`);
  }
  if (!scalar.column.sortable) {
    throw refusal(by, `rows cannot be sorted by "${scalar.column.name}"`);
  }
  return { by: 'value', scalar, descending };
}

function readColumn(provider: ArchiveProvider, by: OrderBy): Selected {
  const [column] = readSelected(provider, [by]);
  if (column === undefined) throw new TypeError('one name is one column');
  return column;
}

/** Of the same aggregate of the same value where there is one already; else of a new one. */
function indexOfMeasure(measures: Measure[], { aggregate, scalar }: Measure): number {
  const known = measures.findIndex(
    (measure) => measure.aggregate === aggregate && isSame(measure.scalar, scalar),
  );
  return known >= 0 ? known : measures.push({ aggregate, scalar }) - 1;
}

function isSame(one: Scalar | null, other: Scalar | null): boolean {
  return one?.column === other?.column && one?.part === other?.part;
}

function refusal({ place }: OrderBy, sentence: string): ChatError {
  return new ChatError('bad_request', [`${placeText(place)}: ${sentence}.`]);
}
