/**
 * The claim of one Parley on an embedded data directory: an advisory lock that a connection of its own holds. It goes
 * with the process, however that ends, and unlike a lock file it cannot stay behind.
 */
import type { Client } from 'pg';
import { DATA_DIRECTORY_LOCK } from '../advisory-locks.ts';
import { type Connection, openClient } from '../database.ts';
import type { StorageLog } from '../log.ts';

/** A held claim. */
export interface DataDirectoryLock {
  release(): Promise<void>;
}

const RETRY_MS = 100;

/**
 * Takes the claim with an open connection, and keeps it: when PostgreSQL restarts after a crash of one of its
 * processes, the claim is taken again.
 * @returns null when somebody else has it; the connection is closed then
 */
export async function takeDataDirectoryLock(
  client: Client,
  connection: Connection,
  log: StorageLog,
): Promise<DataDirectoryLock | null> {
  if (!(await tryLock(client))) {
    await client.end();
    return null;
  }
  let current = client;
  let released = false;

  const retake = async (): Promise<void> => {
    log.warn('the lock on the data directory was lost with its connection; taking it again');
    while (!released) {
      const next = await openClient(connection).catch(() => null);
      if (next !== null) {
        if (await tryLock(next).catch(() => false)) return keep(next);
        await next.end().catch(() => {});
      }
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  };
  const keep = (held: Client): void => {
    current = held;
    held.once('end', () => {
      if (!released) void retake();
    });
  };
  keep(client);

  return {
    release: async () => {
      released = true;
      await current.end().catch(() => {});
    },
  };
}

/** Whether some connection holds the claim. */
export async function isDataDirectoryLocked(client: Client): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from pg_locks join pg_database on pg_database.oid = pg_locks.database
      where locktype = 'advisory' and datname = current_database() and granted
        and classid = $1 and objid = $2 and objsubid = 2`,
    [...DATA_DIRECTORY_LOCK],
  );
  return (rowCount ?? 0) > 0;
}

async function tryLock(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>(
    'select pg_try_advisory_lock($1, $2) as locked',
    [...DATA_DIRECTORY_LOCK],
  );
  return rows[0]?.locked ?? false;
}
