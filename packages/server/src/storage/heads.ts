/** How far chat sessions have come. */
import type { Queryable } from './database.ts';

/** The latest revisions of sessions; unknown ids are left out. */
export async function readHeads(
  db: Queryable,
  ids: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await db.query<{ id: number; revision: number }>({
    name: 'read-heads',
    text: 'select id, revision from chat_session where id = any($1::int[])',
    values: [ids],
  });
  return new Map(rows.map((row) => [row.id, row.revision]));
}
