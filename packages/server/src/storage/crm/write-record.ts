/** Writes CRM records: whole ones at first, changed fields later. */
import type { Queryable } from '../database.ts';
import type { Column, Columns, FieldValue } from './columns.ts';
import type { ChildList, RecordShape } from './record-shape.ts';

export type FieldValues = Readonly<Record<string, FieldValue>>;

/** Who writes (associate, for requests the user), and when (ms). */
export interface WriteStamp {
  readonly at: number;
  readonly by: number;
}

/** Inserts a record without its lists. @returns its id */
export async function insertRecord(
  db: Queryable,
  shape: RecordShape,
  written: { readonly fields: FieldValues; readonly stamp: WriteStamp },
): Promise<number> {
  const { registered, registeredBy, updated, updatedBy } = shape.stamps;
  const { at, by } = written.stamp;
  const stamps: readonly (readonly [string | null, unknown])[] = [
    [registered, new Date(at)],
    [registeredBy, by],
    [updated, new Date(at)],
    [updatedBy, by],
  ];
  const cells = [
    ...cellsOf(shape.columns, written.fields),
    ...stamps.flatMap(([column, value]) => (column === null ? [] : [[column, value] as const])),
  ];
  const { rows } = await db.query<{ id: number }>(
    `insert into ${shape.table} (${cells.map(([column]) => column).join(', ')})
      values (${cells.map((_, index) => `$${index + 1}`).join(', ')}) returning ${shape.id} as id`,
    cells.map(([, value]) => value),
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`an inserted ${shape.table} has an id`);
  return row.id;
}

/** Sets the given fields, and the stamp of the change. */
export async function updateRecord(
  db: Queryable,
  shape: RecordShape,
  written: { readonly id: number; readonly fields: FieldValues; readonly stamp: WriteStamp },
): Promise<void> {
  const { updated, updatedBy } = shape.stamps;
  const cells = [
    ...cellsOf(shape.columns, written.fields),
    [updated, new Date(written.stamp.at)] as const,
    ...(updatedBy === null ? [] : [[updatedBy, written.stamp.by] as const]),
  ];
  const sets = cells.map(([column], index) => `${column} = $${index + 2}`);
  await db.query(`update ${shape.table} set ${sets.join(', ')} where ${shape.id} = $1`, [
    written.id,
    ...cells.map(([, value]) => value),
  ]);
}

/** Puts these rows, in this order, in the place of a record's list. */
export async function replaceChildren(
  db: Queryable,
  list: ChildList,
  written: { readonly ownerId: number; readonly rows: readonly FieldValues[] },
): Promise<void> {
  const { table, owner, only } = list;
  await db.query(
    `delete from ${table} where ${owner} = $1${only ? ` and ${only.column} = ${only.value}` : ''}`,
    [written.ownerId],
  );
  if (written.rows.length === 0) return;
  const columns = Object.values(list.columns).map(({ column }) => column);
  const ranked = !('single' in list);
  const into = [owner, ...(only ? [only.column] : []), ...(ranked ? ['rank'] : []), ...columns];
  const from = [
    '$1::integer',
    ...(only ? [String(only.value)] : []),
    ...(ranked ? ['row_number() over ()'] : []),
    ...columns,
  ];
  await db.query(
    `insert into ${table} (${into.join(', ')})
      select ${from.join(', ')} from jsonb_populate_recordset(null::${table}, $2::jsonb)`,
    [
      written.ownerId,
      JSON.stringify(written.rows.map((row) => Object.fromEntries(cellsOf(list.columns, row)))),
    ],
  );
}

/** Locks a record until the transaction ends. @returns whether there is one */
export async function lockRecord(db: Queryable, shape: RecordShape, id: number): Promise<boolean> {
  const { rowCount } = await db.query(
    `select from ${shape.table} where ${shape.id} = $1 for no key update`,
    [id],
  );
  return rowCount === 1;
}

function cellsOf(columns: Columns, fields: FieldValues): readonly (readonly [string, unknown])[] {
  return Object.entries(columns).flatMap(([field, column]) => {
    const value = fields[field];
    return value === undefined ? [] : [[column.column, cellOf(column, value)] as const];
  });
}

function cellOf(column: Column, value: FieldValue): FieldValue | Date {
  return column.kind === 'time' && typeof value === 'number' ? new Date(value) : value;
}
