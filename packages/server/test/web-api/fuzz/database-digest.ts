/** Everything that is stored, as one text: two of them are equal when nothing has changed in between. */
import type { Database } from '../../../src/storage/database.ts';

/** Tables that a refused request may well write to: they note who called. */
const NOTES = ['app_token_use'];

export async function digestDatabase(db: Database): Promise<string> {
  const { rows } = await db.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables
      where schemaname = current_schema() and tablename <> all($1::text[]) order by tablename`,
    [NOTES],
  );
  const parts = rows.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as sum from ${name} t`,
  );
  const digests = await db.query<{ name: string; sum: string }>(parts.join(' union all '));
  return digests.rows.map(({ name, sum }) => `${name} ${sum}`).join('\n');
}
