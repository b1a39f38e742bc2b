/** Reads the lists that records choose from. */
import type { Queryable } from '../database.ts';
import { LIST_SHAPES, type ListEntry, type ListName } from './list-shapes.ts';
import { readFields } from './select-record.ts';

/** A whole list by rank, deleted entries too. */
export function loadList<N extends ListName>(
  db: Queryable,
  list: N,
): Promise<ReadonlyMap<number, ListEntry<N>>> {
  return load(db, list, null);
}

/** The entries of these ids, by id, deleted ones too. */
export async function loadListEntries<N extends ListName>(
  db: Queryable,
  list: N,
  ids: readonly number[],
): Promise<ReadonlyMap<number, ListEntry<N>>> {
  return ids.length === 0 ? new Map() : load(db, list, ids);
}

async function load<N extends ListName>(
  db: Queryable,
  list: N,
  ids: readonly number[] | null,
): Promise<ReadonlyMap<number, ListEntry<N>>> {
  const { table, id, columns } = LIST_SHAPES[list];
  const fields = Object.entries(columns).map(([field, { column }]) => `${column} as "${field}"`);
  const which = ids === null ? '' : `where ${id} = any($1::integer[])`;
  const { rows } = await db.query<{ id: number; [field: string]: unknown }>({
    name: `load-list-${list}${ids === null ? '' : '-entries'}`,
    text: `select ${id} as id, ${fields.join(', ')} from ${table} ${which}
      order by rank, name, id`,
    values: ids === null ? [] : [ids],
  });
  // The select list was made of the list's own columns.
  return new Map(
    rows.map((row) => [row.id, { id: row.id, ...readFields(columns, row) } as ListEntry<N>]),
  );
}
