/** What tells this installation from others that share a NATS with it. */
import { createHash } from 'node:crypto';
import type { Queryable } from './database.ts';

const HEX_DIGITS = 16;

/** The same for all nodes on this database, after each restart, and another one for any other database. */
export async function readInstallationId(db: Queryable): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `select format('%s %s %s', d.oid, d.datname,
        (select extract(epoch from applied_at) from schema_migration order by id limit 1)) as id
      from pg_database d where d.datname = current_database()`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a connection has a database');
  return createHash('sha256').update(row.id).digest('hex').slice(0, HEX_DIGITS);
}
