/** Puts groups into the order of the answer, each with the rows that it brings. */
import type { Cell, RowType } from '../query/archive-query.ts';
import type { Aggregation } from './aggregation.ts';
import { type Group, type LoadedGroups, pathOf } from './load-groups.ts';

/** Rows of the answer that come one after another: a header, a footer, the last row; or all detail rows of a group. */
export interface Run {
  readonly type: RowType;
  readonly group: Group;
  /** How many rows. */
  readonly length: number;
}

/** @param grandTotal - whether one for everything ends them */
export function arrangeGroups(
  { everything, groups }: LoadedGroups,
  aggregation: Aggregation,
  grandTotal: boolean,
): readonly Run[] {
  const last: Run = { type: 'grandtotal', group: everything, length: 1 };
  // What is neither grouped nor shown comes to one row (AG11).
  if (aggregation.levels.length === 0 && !aggregation.showsDetails) {
    return [grandTotal ? last : { ...last, type: 'footer:1' }];
  }
  const runs = runsOf(everything, childrenOf(groups, aggregation), aggregation);
  return grandTotal ? [...runs, last] : runs;
}

function runsOf(
  group: Group,
  children: ReadonlyMap<string, readonly Group[]>,
  aggregation: Aggregation,
): readonly Run[] {
  const { levels, showsDetails } = aggregation;
  const level = levels[group.depth - 1];
  const runs: Run[] = [];
  if (level?.header) runs.push({ type: `header:${level.number}`, group, length: 1 });
  if (group.depth < levels.length) {
    for (const child of children.get(pathOf(group)) ?? []) {
      for (const run of runsOf(child, children, aggregation)) runs.push(run);
    }
  } else if (showsDetails) {
    runs.push({ type: 'detail', group, length: group.size });
  }
  if (level?.footer) runs.push({ type: `footer:${level.number}`, group, length: 1 });
  return runs;
}

/** The groups inside of each, in their order. */
function childrenOf(
  groups: readonly Group[],
  aggregation: Aggregation,
): ReadonlyMap<string, readonly Group[]> {
  const children = new Map<string, Group[]>();
  for (const group of groups) {
    const parent = group.path.at(-2) ?? '';
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [group]);
    else siblings.push(group);
  }
  const compare = comparison(aggregation);
  for (const siblings of children.values()) siblings.sort(compare);
  return children;
}

/** Groups inside of the same one go by what was asked for, then by their keys (AG13). */
function comparison({ keys, levels, order }: Aggregation): (one: Group, other: Group) => number {
  const byKeys = keys.map((_, index) => ({ by: 'key', index, descending: false }) as const);
  const terms = [...order.filter((term) => term.by !== 'value'), ...byKeys];
  const termsOf = levels.map(({ from, to }) =>
    terms.filter(({ by, index }) => by === 'measure' || (index >= from && index < to)),
  );
  return (one, other) => {
    for (const { by, index, descending } of termsOf[one.depth - 1] ?? []) {
      const difference =
        by === 'key'
          ? (one.ranks[index] ?? 0) - (other.ranks[index] ?? 0)
          : compareMeasures(one.measures[index], other.measures[index]);
      if (difference !== 0) return descending ? -difference : difference;
    }
    return 0;
  };
}

/** A missing value comes before every other one (AR9). */
function compareMeasures(one: Cell | undefined, other: Cell | undefined): number {
  return orderOf(one) === orderOf(other) ? 0 : orderOf(one) - orderOf(other);
}

function orderOf(cell: Cell | undefined): number {
  return typeof cell?.value === 'number' ? cell.value : Number.NEGATIVE_INFINITY;
}
