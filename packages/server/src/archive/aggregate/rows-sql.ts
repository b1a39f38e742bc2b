/** SQL of the rows that a query is about, before anything is made of them. */
import type { Bind } from '../asking.ts';
import type { ArchiveProvider } from '../provider.ts';
import type { ArchiveCaller } from '../query/archive-query.ts';
import type { Condition } from '../query/condition.ts';
import { conditionJoins } from '../query/condition-sql.ts';
import { fromSql } from '../query/from-sql.ts';
import { type SelectedCell, whereSql } from '../query/selected-rows.ts';

/** Whose rows, and which of them. */
export interface AskedRows {
  readonly provider: ArchiveProvider;
  readonly caller: ArchiveCaller;
  readonly condition: Condition;
}

/** Something to know of each row. */
export interface Field {
  readonly name: string;
  readonly sql: string;
  /** The provider's joins that it needs. */
  readonly joins: readonly string[];
}

/** A cell whose value and text have become fields. */
export interface NamedCell {
  readonly fields: readonly Field[];
  /** The same cell, of these. */
  readonly cell: SelectedCell;
}

/** @param name - of the value's field; the text's is that and `_text` */
export function nameCell(name: string, { kind, value, shown, joins }: SelectedCell): NamedCell {
  const text = `${name}_text`;
  const field = { name, sql: value, joins };
  return shown === null
    ? { fields: [field], cell: { kind, value: name, shown, joins: [] } }
    : {
        fields: [field, { name: text, sql: shown, joins }],
        cell: { kind, value: name, shown: text, joins: [] },
      };
}

/** A subselect of the rows that the caller may see (AR4) and that the condition lets through, with these fields. */
export function rowsSql(
  { provider, caller, condition }: AskedRows,
  fields: readonly Field[],
  bind: Bind,
): string {
  // What rows are found by comes first: where there are many joins, the planner keeps to the written order.
  const joins = [...conditionJoins(condition), ...fields.flatMap((field) => field.joins)];
  // `offset 0` keeps the fields apart: two of the same SQL would be one to `grouping sets`, and a level of groups is told
  // by which of its fields it has.
  return `(select ${fields.map(({ name, sql }) => `${sql} as ${name}`).join(', ')}
    from ${fromSql(provider, joins)}
    where ${whereSql({ provider, agent: caller.agent, condition }, bind)}
    offset 0)`;
}

/**
 * What tells a group of rows apart from all others with as many keys, as a text.
 * @param keys - how many of the fields `key0`, `key1` … count
 */
export function pathSql(keys: number): string {
  return `row(${keyNames(keys).join(', ')})::text`;
}

/** The names of the fields that hold what rows are grouped by. */
export function keyNames(keys: number): readonly string[] {
  return Array.from({ length: keys }, (_, index) => `key${index}`);
}
