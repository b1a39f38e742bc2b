/** The keys of a page's rows, each with what it was sorted by, so that the order can be kept. */
import { conditionJoins } from './condition-sql.ts';
import { fromSql } from './from-sql.ts';
import { orderSql, type SortTerm } from './order-sql.ts';
import type { SelectedRows } from './selected-rows.ts';

export interface Lookup extends SelectedRows {
  /** Ends with the primary key. */
  readonly order: readonly SortTerm[];
}

export interface KeysLookup extends Lookup {
  readonly where: string;
  /** `limit $1 offset $2` */
  readonly range: string;
  /** SQL that takes a join's place, under the join's name. */
  readonly instead?: Readonly<Record<string, string>>;
  /** Terms that have no value in any of these rows. */
  readonly absent?: ReadonlySet<SortTerm>;
}

/** A select of `key`, `sort0`, `sort1` … in order. */
export function keysSql(lookup: KeysLookup): string {
  const { provider, where, order, range, instead, absent = new Set() } = lookup;
  const sorts = order
    .filter(({ isKey }) => !isKey)
    .map((term, index) => `${absent.has(term) ? 'null' : term.sql} as sort${index}`);
  const present = order.filter((term) => !absent.has(term));
  const joins = foundBy({ ...lookup, order: present });
  return `select ${[`${provider.key} as key`, ...sorts].join(', ')}
from ${fromSql(provider, joins, instead)}
where ${where}
order by ${orderSql(present)}
${range}`;
}

/** The same order, by what {@link keysSql} gave under an alias. */
export function sortedAs(order: readonly SortTerm[], alias: string): readonly SortTerm[] {
  return order.map((term, index) => ({
    ...term,
    sql: term.isKey ? `${alias}.key` : `${alias}.sort${index}`,
  }));
}

/** Names of the joins that rows are found and sorted by. */
export function foundBy({ condition, order }: Lookup): readonly string[] {
  return [...conditionJoins(condition), ...order.flatMap(({ joins }) => joins)];
}
