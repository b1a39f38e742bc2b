/**
 * Pages that are sorted by a column of a record that a row may lack: chat sessions by the customer's last name. Sorted as a
 * whole, all rows would have to be joined before the first page is known. So the page is looked up in two parts, each of
 * which an index can give in order: the rows with the record, by the index of the joined table, and those without it, which
 * have no value to sort by. Of either part no more is taken than the page could need.
 */
import type { Bind } from '../asking.ts';
import type { OptionalJoin } from '../provider.ts';
import { conditionJoins } from './condition-sql.ts';
import { closedJoins } from './from-sql.ts';
import { orderSql, type SortTerm } from './order-sql.ts';
import { keysSql, type Lookup, sortedAs } from './page-keys.ts';
import { whereSql } from './selected-rows.ts';

/** The join that the first term's column comes from, and everything else that comes from it. */
export interface OptionalSort extends OptionalJoin {
  readonly join: string;
  /** Terms that have no value where the record is absent. */
  readonly absent: ReadonlySet<SortTerm>;
}

interface SplitLookup extends Lookup {
  readonly optional: OptionalSort;
  readonly skip: number;
  readonly limit: number;
}

/** A column as it stands in its table, which alone is sure to have no value where the row is absent. */
const PLAIN_COLUMN = /^(\w+)\.\w+$/;

/** Null where the page is better looked up as a whole. */
export function findOptionalSort(lookup: Lookup): OptionalSort | null {
  const { provider, order, condition } = lookup;
  const name = order[0] === undefined ? null : joinOf(lookup, order[0]);
  if (name === null) return null;
  const optional = provider.joins[name]?.optional ?? null;
  if (optional === null) return null;
  // Who asks for something of the record gets no rows without it, or hardly any.
  if (closedJoins(provider, conditionJoins(condition)).includes(name)) return null;
  const absent = new Set(order.filter((term) => joinOf(lookup, term) === name));
  return { ...optional, join: name, absent };
}

/** The keys of the page. */
export function splitKeysSql(lookup: SplitLookup, bind: Bind): string {
  const { optional, order, skip, limit } = lookup;
  const where = whereSql(lookup, bind);
  const range = `limit ${bind(skip + limit)}::bigint`;
  const instead = { [optional.join]: optional.inner };
  const withRecord = keysSql({ ...lookup, where, range, instead });
  const withoutRecord = keysSql({
    ...lookup,
    where: `${where}\nand ${optional.foreignKey} is null`,
    range,
    absent: optional.absent,
  });
  return `select part.* from ((${withRecord})\nunion all\n(${withoutRecord})) part
order by ${orderSql(sortedAs(order, 'part'))}
limit ${bind(limit)}::bigint offset ${bind(skip)}::bigint`;
}

/** The one join that a term's column stands in; null where it takes several, or is made of more than a column. */
function joinOf({ provider }: Lookup, { sql, joins }: SortTerm): string | null {
  const alias = PLAIN_COLUMN.exec(sql)?.[1];
  const [name, another] = closedJoins(provider, joins);
  if (alias === undefined || name === undefined || another !== undefined) return null;
  return provider.from.endsWith(` ${alias}`) ? null : name;
}
