/** The order of rows (AR9). */
import type { ArchiveColumn } from '../column.ts';
import type { ArchiveProvider } from '../provider.ts';
import { sortedText } from './text-sql.ts';

/** One of the things that rows are sorted by. */
export interface SortTerm {
  readonly sql: string;
  readonly descending: boolean;
  /** Texts sort as people sort them. */
  readonly isText: boolean;
  /** Whether it is the primary key, which every row has. */
  readonly isKey: boolean;
  readonly joins: readonly string[];
}

/** What a column sorts rows by. */
export function sortTerm(
  provider: ArchiveProvider,
  column: ArchiveColumn,
  descending: boolean,
): SortTerm {
  const sql = column.sorted ?? column.shown ?? column.value;
  const isListed = column.kind === 'list' && sql !== column.value;
  return {
    sql,
    descending,
    isText: column.kind === 'text' || column.kind === 'icon' || isListed,
    isKey: sql === provider.key,
    joins: column.joins,
  };
}

/** The terms up to the primary key, which is added where it is missing: no two rows are equal in them. */
export function completeOrder(
  provider: ArchiveProvider,
  terms: readonly SortTerm[],
): readonly SortTerm[] {
  const further = provider.furtherKeys ?? [];
  const key = terms.findIndex(({ isKey }) => isKey);
  if (key >= 0 && further.length === 0) return terms.slice(0, key + 1);
  const descending = terms.at(-1)?.descending ?? false;
  const missing = [provider.key, ...further].filter(
    (sql) => !terms.some((term) => term.sql === sql),
  );
  return [
    ...terms,
    ...missing.map((sql) => {
      return { sql, descending, isText: false, isKey: sql === provider.key, joins: [] };
    }),
  ];
}

/** What follows `order by`. A missing value comes before every other one, descending after. */
export function orderSql(terms: readonly SortTerm[]): string {
  return terms.map(termSql).join(', ');
}

function termSql({ sql, descending, isText, isKey }: SortTerm): string {
  const sorted = isText ? sortedText(sql) : sql;
  // An index of a key knows nothing of missing values, and would not be used for where they come.
  if (isKey) return descending ? `${sorted} desc` : sorted;
  return descending ? `${sorted} desc nulls last` : `${sorted} asc nulls first`;
}
