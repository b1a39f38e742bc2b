/** The select list of a record's shape, and reading its rows. The record's table is always called `r`. */
import type { Column, Columns, FieldValue } from './columns.ts';
import type { ChildList, ChildRow, RecordShape, StoredRecord } from './record-shape.ts';

type Raw = string | number | boolean | Date | null;

/** A row of {@link selectRecord}; what a statement selects besides is read by its own function. */
export interface RecordRow {
  readonly id: number;
  readonly registered: Date;
  readonly registered_by: number | null;
  readonly updated: Date;
  readonly updated_by: number | null;
  readonly deleted_at: Date | null;
  readonly [field: string]: unknown;
}

/** Everything that a shape says, as a select list. */
export function selectRecord(shape: RecordShape): string {
  const { stamps } = shape;
  return [
    `r.${shape.id} as id`,
    ...Object.entries(shape.columns).map(([field, { column }]) => `r.${column} as "${field}"`),
    ...Object.entries(shape.children).map(
      ([field, list]) => `${selectChild(shape, list)} as "${field}"`,
    ),
    `r.${stamps.registered} as registered`,
    `r.${stamps.registeredBy} as registered_by`,
    `r.${stamps.updated} as updated`,
    `${stamps.updatedBy === null ? 'null::integer' : `r.${stamps.updatedBy}`} as updated_by`,
    `${stamps.deleted} as deleted_at`,
  ].join(', ');
}

/** The record of a row. */
export function readRecord<S extends RecordShape>(shape: S, row: RecordRow): StoredRecord<S> {
  const children = Object.keys(shape.children).map((field) => [field, row[field]]);
  const record: object = {
    id: row.id,
    ...readFields(shape.columns, row),
    ...Object.fromEntries(children),
    registered: row.registered.getTime(),
    registeredBy: row.registered_by,
    updated: row.updated.getTime(),
    updatedBy: row.updated_by,
    deletedAt: row.deleted_at?.getTime() ?? null,
  };
  // The select list was made of the same shape.
  return record as StoredRecord<S>;
}

/** Fields as the columns say; times become milliseconds. */
export function readFields(
  columns: Columns,
  row: Readonly<Record<string, unknown>>,
): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(
    Object.entries(columns).map(([field, column]) => [field, readValue(column, row[field] as Raw)]),
  );
}

function readValue(column: Column, value: Raw): FieldValue {
  if (!(value instanceof Date)) return value;
  if (column.kind !== 'time') throw new Error(`${column.column} holds a time`);
  return value.getTime();
}

function selectChild(shape: RecordShape, list: ChildList | ChildRow): string {
  const fields = Object.entries(list.columns).map(
    ([field, { column }]) => `'${field}', c.${column}`,
  );
  const object = `jsonb_build_object(${fields.join(', ')})`;
  const from = `from ${list.table} c where c.${list.owner} = r.${shape.id}${onlyOf(list)}`;
  if ('single' in list) return `(select ${object} ${from})`;
  return `coalesce((select jsonb_agg(${object} order by c.rank) ${from}), '[]')`;
}

function onlyOf({ only }: ChildList): string {
  return only === undefined ? '' : ` and c.${only.column} = ${only.value}`;
}
