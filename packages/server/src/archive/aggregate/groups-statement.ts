/** The statement that gives all groups. */
import { createBindings } from '../query/bindings.ts';
import { orderSql, sortTerm } from '../query/order-sql.ts';
import { cellsSql, type SelectedCell, type Statement } from '../query/selected-rows.ts';
import type { ReadBy } from '../select/scalar-sql.ts';
import type { Scalar } from '../select/selected.ts';
import type { Aggregation, Measure } from './aggregation.ts';
import { groupMeasureSql, measureCell, measuredFields } from './measure-sql.ts';
import { type AskedRows, type Field, keyNames, nameCell, pathSql, rowsSql } from './rows-sql.ts';
import { keyCell } from './value-sql.ts';

/** Statistics have a few; who wants more than these wants rows (AG15). */
export const MOST_GROUPS = 10_000;

/** Its rows: depth, path, size, the rank of each key, and the cells. */
export interface GroupsStatement extends Statement {
  /** Those of the keys, then those of the measures. */
  readonly cells: readonly SelectedCell[];
}

/**
 * One reading of the rows gives the groups of every level, and everything; the order of the keys is made out of the few
 * groups that these are. One group too many is given when there are too many.
 */
export function groupsStatement(asked: AskedRows, aggregation: Aggregation): GroupsStatement {
  const { bind, values } = createBindings();
  const by = { zone: asked.caller.zone, bind };
  const { keys, levels, measures } = aggregation;
  const sorted = keys.map((scalar, index) => sortedKey(asked, { scalar, index, by }));
  const measured = measures.map((measure, index) => groupMeasure(asked, { measure, index, by }));
  const columns = [...sorted, ...measured];
  const cells = columns.map(({ cell }) => cell);
  const told = ['depth', 'path', 'size', ...sorted.map(({ rank }) => rank), ...cellsSql(cells)];
  const grouped = [
    `${depthSql(aggregation)} as depth`,
    `array[${[0, ...levels.map(({ to }) => to)].map(pathSql).join(', ')}] as path`,
    'count(*) as size',
    ...columns.flatMap((column) => column.grouped),
  ];
  const fields = columns.flatMap((column) => column.fields);
  const sets = [...levels.map(({ to }) => `(${keyNames(to).join(', ')})`), '()'];
  const text = `select ${told.join(', ')}
from (
  select ${grouped.join(', ')}
  from ${rowsSql(asked, fields, bind)} archive_row
  group by grouping sets (${sets.join(', ')})
  limit ${MOST_GROUPS + 2}
) archive_group`;
  return { text, values, cells };
}

/** Each level that a group is not told apart by makes it less deep by one. */
function depthSql({ levels }: Aggregation): string {
  return [levels.length, ...levels.map(({ from }) => `grouping(key${from})`)].join(' - ');
}

/** Something that is told of each group. */
interface GroupColumn {
  /** What it needs to know of the rows. */
  readonly fields: readonly Field[];
  /** What the rows of a group make of that. */
  readonly grouped: readonly string[];
  readonly cell: SelectedCell;
}

function sortedKey(
  { provider }: AskedRows,
  { scalar, index, by }: { readonly scalar: Scalar; readonly index: number; readonly by: ReadBy },
): GroupColumn & { readonly rank: string } {
  const name = `key${index}`;
  const { fields, cell } = nameCell(name, keyCell(scalar, by));
  const term = sortTerm(provider, scalar.column, false);
  const isSortedByValue = scalar.part !== null || term.sql === scalar.column.value;
  const sorted = { name: `${name}_sorted`, sql: term.sql, joins: term.joins };
  const beside = isSortedByValue ? fields.slice(1) : [...fields.slice(1), sorted];
  const order = [
    ...(isSortedByValue ? [] : [{ ...term, sql: sorted.name }]),
    { ...term, sql: name, isText: isSortedByValue && scalar.part === null && term.isText },
  ];
  return {
    fields: [...fields.slice(0, 1), ...beside],
    // Rows of the same key have the same text and the same place in the order: any of them will do.
    grouped: [name, ...beside.map((field) => `min(${field.name}) as ${field.name}`)],
    cell,
    rank: `dense_rank() over (order by ${orderSql(order)})`,
  };
}

function groupMeasure(
  { provider }: AskedRows,
  {
    measure,
    index,
    by,
  }: { readonly measure: Measure; readonly index: number; readonly by: ReadBy },
): GroupColumn {
  const name = `measure${index}`;
  return {
    fields: measuredFields(measure, name, by),
    grouped: [`${groupMeasureSql(measure, name, provider)} as ${name}`],
    cell: measureCell(measure, name),
  };
}
