/** Loads records of a shape together with what is shown of the rows that they refer to, in one statement. */
import type { Queryable } from '../database.ts';
import type { RecordShape, StoredRecord } from './record-shape.ts';
import { type RecordRow, readRecord } from './select-record.ts';

/** A statement that gives {@link RecordRow}s of the shape, with `shown`, for the ids in `$1`. */
export interface ShownSelect<S extends RecordShape> {
  readonly shape: S;
  /** Of the prepared statement. */
  readonly name: string;
  readonly text: string;
}

/** By id, in the order of the statement; unknown ids are left out. */
export async function loadShownRecords<S extends RecordShape, Shown>(
  db: Queryable,
  { shape, name, text }: ShownSelect<S>,
  ids: readonly number[],
): Promise<ReadonlyMap<number, StoredRecord<S> & { readonly shown: Shown }>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.query<RecordRow & { readonly shown: Shown }>({
    name,
    text,
    values: [ids],
  });
  return new Map(rows.map((row) => [row.id, { ...readRecord(shape, row), shown: row.shown }]));
}
