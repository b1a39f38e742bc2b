/** Keeps the sorting of the search indexes out of the way of messages. */
import type { Queryable } from './database.ts';

/**
 * What is new in a search index waits in a list of its own. Whoever makes that longer than 4 MB, some 16,000 messages, has to
 * sort all of it in first, which holds one group of messages up for a fifth of a second: so it is sorted in before.
 * Indexes of another owner are left to the database's own vacuum.
 * @returns how many pages of 8 KB were sorted in
 */
export async function sortSearchBacklog(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ pages: number }>({
    name: 'sort-search-backlog',
    text: `select coalesce(sum(gin_clean_pending_list(i.indexrelid)), 0)::int as pages
      from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
      where a.amname = 'gin' and pg_has_role(c.relowner, 'usage')
        and i.indrelid in ('chat_session'::regclass, 'chat_message'::regclass)`,
    values: [],
  });
  return rows[0]?.pages ?? 0;
}
