/** The statement that gives the detail rows of groups. */
import { createBindings } from '../query/bindings.ts';
import { completeOrder, orderSql } from '../query/order-sql.ts';
import { cellsSql, type SelectedCell, type Statement } from '../query/selected-rows.ts';
import { type ReadBy, scalarCell, scalarTerm } from '../select/scalar-sql.ts';
import type { Aggregation, Measure } from './aggregation.ts';
import { measureCell, measuredFields, runningMeasureSql } from './measure-sql.ts';
import {
  type AskedRows,
  type Field,
  type NamedCell,
  nameCell,
  pathSql,
  rowsSql,
} from './rows-sql.ts';
import { keyCell } from './value-sql.ts';

/** Which detail rows. */
export interface DetailsRange {
  /** The paths of the groups, in their order. */
  readonly paths: readonly string[];
  /** Rows to leave out first. */
  readonly skip: number;
  /** Most rows. */
  readonly limit: number;
}

/** Its rows: the place of the group among the paths, from 1 on, the primary key, and the cells. */
export interface DetailsStatement extends Statement {
  /** Of all columns. */
  readonly cells: readonly SelectedCell[];
}

const HIDDEN: SelectedCell = { kind: 'text', value: 'null', shown: null, joins: [] };

const WINDOW = 'up_to_here';

/**
 * The rows of each group are numbered in their order, which is also what their running values go by (AG10). What no cell
 * shows is in the text nevertheless; the planner leaves it out.
 */
export function detailsStatement(
  asked: AskedRows,
  aggregation: Aggregation,
  range: DetailsRange,
): DetailsStatement {
  const { bind, values } = createBindings();
  const by = { zone: asked.caller.zone, bind };
  const order = detailOrder(asked, aggregation, by);
  const parts = {
    key: aggregation.keys.map((key, index) => nameCell(`key${index}`, keyCell(key, by))),
    value: aggregation.values.map((value, index) =>
      nameCell(`value${index}`, scalarCell(value, by)),
    ),
    measure: aggregation.measures.map((measure, index) =>
      runningMeasure(measure, { name: `measure${index}`, order: order.text, by }),
    ),
  };
  const cells = aggregation.sources.map(({ of, index, hidden }) => {
    const cell = parts[of][index]?.cell;
    return hidden || cell === undefined ? HIDDEN : cell;
  });
  const fields = [...Object.values(parts).flat(), order].flatMap((part) => part.fields);
  const firsts = parts.measure.map(({ first }) => first);
  const running = parts.measure.map(({ upToHere }) => upToHere);
  const text = `select ${['place', 'id', ...cellsSql(cells)].join(', ')}
from (
  select ${['placed.*', `row_number() over ${WINDOW} as number`, ...running].join(', ')}
  from (
    select ${['listed.place', 'archive_row.*', ...firsts].join(', ')}
    from ${rowsSql(asked, fields, bind)} archive_row
    join unnest(${bind(range.paths)}::text[]) with ordinality listed (path, place)
      on listed.path = ${pathSql(parts.key.length)}
  ) placed
  window ${WINDOW} as (partition by place order by ${order.text} rows unbounded preceding)
) numbered
order by place, number
limit ${bind(range.limit)}::bigint offset ${bind(range.skip)}::bigint`;
  return { text, values, cells };
}

/** The order of the rows of a group, of fields; the primary key is `id`, which it ends with. */
function detailOrder(
  { provider }: AskedRows,
  aggregation: Aggregation,
  by: ReadBy,
): { readonly fields: readonly Field[]; readonly text: string } {
  const asked = aggregation.order.flatMap((term) =>
    term.by === 'value' ? [scalarTerm({ provider, scalar: term.scalar }, term.descending, by)] : [],
  );
  const terms = completeOrder(provider, asked).map((term, index) => ({
    ...term,
    field: term.isKey ? 'id' : `order${index}`,
  }));
  return {
    fields: terms.map(({ field, sql, joins }) => ({ name: field, sql, joins })),
    text: orderSql(terms.map((term) => ({ ...term, sql: term.field }))),
  };
}

/** A measure of a row and of those before it. */
function runningMeasure(
  measure: Measure,
  { name, order, by }: { readonly name: string; readonly order: string; readonly by: ReadBy },
): NamedCell & { readonly first: string; readonly upToHere: string } {
  const [first, upToHere] = [`${name}_first`, `${name}_up_to_here`];
  const fields = measuredFields(measure, name, by);
  const value = fields.length === 0 ? 'null' : name;
  const seen = `row_number() over (partition by listed.place, ${value} order by ${order}) > 1`;
  return {
    fields,
    cell: measureCell(measure, upToHere),
    first: `${value} is not null and not ${seen} as ${first}`,
    upToHere: `${runningMeasureSql(measure, { value, first, window: WINDOW })} as ${upToHere}`,
  };
}
