/** What a database holds, so that it can be compared with what it held before. */
import type { Database } from '../../../src/storage/database.ts';

/** What asking for archives changes by itself: settings of lists, exports that wait for being fetched. */
const CHANGED_BY_ASKING = ['archive_setting', 'archive_export'];

/** How many rows each table has, and a digest of all that is in them. */
export async function storedRows(db: Database): Promise<Readonly<Record<string, string>>> {
  const { rows: tables } = await db.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by tablename`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    if (CHANGED_BY_ASKING.includes(name)) continue;
    const { rows } = await db.query<{ count: number; digest: string | null }>(
      `select count(*), md5(string_agg(t::text, '|' order by t::text)) as digest from "${name}" t`,
    );
    found[name] = `${rows[0]?.count} ${rows[0]?.digest}`;
  }
  return found;
}
