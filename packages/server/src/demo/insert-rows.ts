/** Writes sample rows: any columns of any table, in one statement. */
import type { Queryable } from '../storage/database.ts';

export type Row = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Inserts the rows with the ids they have, and lets the table's own numbering go on after them.
 * Columns that the first row lacks keep their defaults.
 * @param idColumn the identity column
 */
export async function insertRows(
  db: Queryable,
  table: string,
  idColumn: string,
  rows: readonly Row[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  await db.query(
    `insert into ${table} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
  await db.query(
    `select setval(pg_get_serial_sequence($1, $2), (select max(${idColumn}) from ${table}))`,
    [table, idColumn],
  );
}
