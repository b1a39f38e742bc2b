/** Random questions to the archive: filters nested in each other, orders and pages, of values as they are in the world. */
import fc from 'fast-check';
import type { RestrictionType } from '../../../src/archive/column.ts';
import { operatorsOf } from '../../../src/archive/filter/operators.ts';
import { DOCUMENTED_COLUMNS, type DocumentedColumn } from '../every-column/documented-columns.ts';
import type { Asked } from '../every-column/evaluate.ts';
import type { SortedBy } from '../every-column/sort-sessions.ts';
import { TOPICS } from '../every-column/world/sessions.ts';
import { type RandomValues, randomValues } from './random-values.ts';

export interface Restriction extends Asked {
  readonly kind: 'restriction';
  readonly column: string;
}

export interface Joined {
  readonly kind: 'and' | 'or';
  readonly of: readonly Filter[];
}

export type Filter = Restriction | Joined;

export interface RandomQuery {
  readonly filter: Filter;
  /** Whatever is left to chance in writing it down. */
  readonly style: number;
  readonly order: readonly SortedBy[];
  readonly select: readonly string[];
  readonly skip: number;
  readonly limit: number;
  readonly counted: boolean;
  /** Topics of whoever asks; null = an administrator, who sees them all. */
  readonly topics: readonly number[] | null;
}

/** @param values - of each column, among which operands are chosen */
export function randomQuery(values: RandomValues): fc.Arbitrary<RandomQuery> {
  return fc.record({
    filter: randomFilter(values),
    style: fc.nat(),
    order: fc.array(fc.record({ column: SORTABLE, descending: fc.boolean() }), { maxLength: 3 }),
    select: fc.array(fc.constantFrom(...DOCUMENTED_COLUMNS.map(({ name }) => name)), {
      minLength: 1,
      maxLength: 3,
    }),
    skip: fc.oneof(fc.constant(0), fc.nat(20), fc.nat(520)),
    limit: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 600 })),
    counted: fc.boolean(),
    topics: fc.option(fc.subarray(TOPICS.map(({ id }) => id)), { freq: 3 }),
  });
}

const SORTABLE = fc.constantFrom(
  ...DOCUMENTED_COLUMNS.filter(({ sortable }) => sortable).map(({ name }) => name),
);

/** Columns by their types, so that rare types are asked for as often as others. */
const BY_TYPE = new Map<RestrictionType, DocumentedColumn[]>();
for (const column of DOCUMENTED_COLUMNS) {
  if (column.restriction === null) continue;
  BY_TYPE.set(column.restriction, [...(BY_TYPE.get(column.restriction) ?? []), column]);
}

function randomFilter(values: RandomValues): fc.Arbitrary<Filter> {
  const restriction = fc
    .constantFrom(...BY_TYPE)
    .chain(([type, columns]) => fc.tuple(fc.constant(type), fc.constantFrom(...columns)))
    .chain(([type, { name }]) => randomRestriction(type, name, values));
  return fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
      restriction,
      fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        of: fc.array(tie('filter'), { minLength: 2, maxLength: 4 }),
      }),
    ),
  })).filter;
}

function randomRestriction(
  restriction: RestrictionType,
  column: string,
  values: RandomValues,
): fc.Arbitrary<Restriction> {
  const names = operatorsOf(restriction).flatMap(({ name, aliases, arity }) =>
    [name, ...aliases].map((operator) => ({ operator, arity })),
  );
  return fc.constantFrom(...names).chain(({ operator, arity }) =>
    randomValues({ restriction, column, operator, arity }, values).map((chosen) => ({
      kind: 'restriction' as const,
      restriction,
      column,
      operator,
      values: chosen,
    })),
  );
}
