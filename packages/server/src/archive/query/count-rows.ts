/** How many rows there are in all. */

import type { ArchiveDeps } from './archive-deps.ts';
import { createBindings } from './bindings.ts';
import { conditionJoins } from './condition-sql.ts';
import { fromSql } from './from-sql.ts';
import { type SelectedRows, type Statement, whereSql } from './selected-rows.ts';

/** So many rows are counted in no time; above, the planner's guess is good enough for who asked for an estimate. */
const FEW_ROWS = 10_000;

export async function countRows({ db }: ArchiveDeps, rows: SelectedRows): Promise<number> {
  const { text, values } = foundStatement(rows, 'count(*)');
  const [row] = await db.reading.readRows(text, values);
  return Number(row?.[0]);
}

/** The planner's guess where there are many, else how many there are. */
export async function estimateRows(deps: ArchiveDeps, rows: SelectedRows): Promise<number> {
  const { text, values } = foundStatement(rows, rows.provider.key);
  const explained = await deps.db.reading.readRows(`explain (format json) ${text}`, values);
  const guess = plannedRows(explained[0]?.[0]);
  return guess > FEW_ROWS ? guess : countRows(deps, rows);
}

function foundStatement(rows: SelectedRows, selected: string): Statement {
  const { bind, values } = createBindings();
  const text = `select ${selected}
from ${fromSql(rows.provider, conditionJoins(rows.condition))}
where ${whereSql(rows, bind)}`;
  return { text, values };
}

/** Of `[{"Plan": {"Plan Rows": 123, …}}]`. */
function plannedRows(plans: unknown): number {
  const [explained] = plans as readonly { readonly Plan: { readonly 'Plan Rows': number } }[];
  return explained?.Plan['Plan Rows'] ?? 0;
}
