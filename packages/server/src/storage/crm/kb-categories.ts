/** Folders of the FAQ (`kb_category`). */
import type { Queryable } from '../database.ts';

export interface KbCategoryRecord {
  readonly id: number;
  readonly parentId: number | null;
  readonly name: string;
  /** The names from the top down, joined by a slash. */
  readonly fullname: string;
  readonly description: string;
  readonly sortOrder: number;
}

const SELECT = `select id, parent_id as "parentId", name, fullname, description,
  sort_order as "sortOrder" from kb_category`;

/** The categories of these ids, by id. */
export async function loadKbCategories(
  db: Queryable,
  ids: readonly number[],
): Promise<ReadonlyMap<number, KbCategoryRecord>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.query<KbCategoryRecord>({
    name: 'load-kb-categories',
    text: `${SELECT} where id = any($1::integer[])`,
    values: [ids],
  });
  return new Map(rows.map((row) => [row.id, row]));
}
