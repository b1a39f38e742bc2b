/** SQL of the aggregates, of values that the statement has as columns. */
import type { ArchiveProvider } from '../provider.ts';
import type { SelectedCell } from '../query/selected-rows.ts';
import type { ReadBy } from '../select/scalar-sql.ts';
import { aggregateKind } from '../select/selected.ts';
import type { Measure } from './aggregation.ts';
import type { Field } from './rows-sql.ts';
import { measuredCell } from './value-sql.ts';

/** What is measured, under this name; nothing where rows are counted. */
export function measuredFields({ scalar }: Measure, name: string, by: ReadBy): readonly Field[] {
  if (scalar === null) return [];
  const { value, joins } = measuredCell(scalar, by);
  return [{ name, sql: value, joins }];
}

/** What comes of it, under this name. */
export function measureCell(measure: Measure, name: string): SelectedCell {
  return { kind: aggregateKind(measure), value: name, shown: null, joins: [] };
}

/** Over a group. */
export function groupMeasureSql(
  measure: Measure,
  value: string,
  provider: ArchiveProvider,
): string {
  // No two rows have the same key: sorting out equal ones would be work for nothing.
  const distinct = measure.scalar?.column.value !== provider.key;
  if (measure.aggregate.name === 'Count' && distinct) return `count(distinct ${value})`;
  return measureSql(measure, value);
}

/**
 * Over the rows of a group up to the one at hand (AG10).
 * @param first - tells whether the value is there for the first time
 * @param window - the name of the window of these rows
 */
export function runningMeasureSql(
  measure: Measure,
  { value, first, window }: Record<'value' | 'first' | 'window', string>,
): string {
  switch (measure.aggregate.name) {
    case 'Count':
      return `count(*) filter (where ${first}) over ${window}`;
    case 'Percent':
      return value;
    default:
      return `${measureSql(measure, value)} over ${window}`;
  }
}

function measureSql({ aggregate, scalar }: Measure, value: string): string {
  switch (aggregate.name) {
    case 'Count':
    case 'CountAll':
      return scalar === null ? 'count(*)' : `count(${value})`;
    case 'Sum':
    case 'Percent':
      return `sum(${value})`;
    case 'Avg':
      return `avg(${value}::double precision)`;
    case 'Max':
      return `max(${value})`;
    case 'Min':
      return `min(${value})`;
    default:
      return aggregate.name satisfies never;
  }
}
