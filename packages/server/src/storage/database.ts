/** The one way to PostgreSQL: a pool with the settings that Parley's promises rest on, and transactions. */
import { type ClientBase, Pool, type PoolClient } from 'pg';
import { assertServer } from './assert-server.ts';
import {
  type Connection,
  prepareSession,
  type Queryable,
  run,
  sessionConfig,
} from './connection.ts';
import type { StorageLog } from './log.ts';
import { openReader, READER_LIMITS, type Reader, type ReaderLimits } from './reader.ts';

export { type Connection, openClient, type Queryable } from './connection.ts';

/** An open database. Close it once nothing uses it any more. */
export interface Database extends Queryable {
  /** A connection of the caller's own, for a transaction; prefer {@link withTransaction}. */
  connect(): Promise<PoolClient>;
  /** What archives read through; nothing can be written there. */
  readonly reading: Reader;
  close(): Promise<void>;
}

const POOL_SIZE = 10;
const QUERY_TIMEOUT_MS = 60_000;

/**
 * Opens a pool of at most ten connections, once the server has been reached and is one that Parley can work with.
 * Every connection has `synchronous_commit=on`, whatever the server's default, because an acknowledgement means that.
 * Archives have a few more, which are opened when they are used. `bigint` values come as numbers. Errors of idle
 * connections are logged and healed by the next use.
 * @throws what {@link assertServer} throws
 */
export async function openDatabase(
  connection: Connection,
  log: StorageLog,
  readerLimits: ReaderLimits = READER_LIMITS,
): Promise<Database> {
  await assertServer(connection);
  const pool = new Pool({
    ...sessionConfig(connection),
    max: POOL_SIZE,
    // A server that hangs or is out of reach must not hold everybody up for ever. A migration that takes longer needs a
    // connection of its own.
    query_timeout: QUERY_TIMEOUT_MS,
    onConnect: prepareSession,
  });
  pool.on('error', ({ message }) => {
    if (!pool.ending) log.error(`a database connection was lost: ${message}`);
  });
  const reader = openReader(connection, log, readerLimits);
  return {
    query: (statement, values) => run(pool, statement, values),
    connect: () => pool.connect(),
    reading: reader,
    async close() {
      await Promise.all([pool.end(), reader.close()]);
    },
  };
}

/**
 * Runs `work` in a transaction: committed when it returns, rolled back when it throws. The error is passed on.
 * A connection that cannot even roll back is thrown away.
 */
export async function withTransaction<T>(
  db: Database,
  work: (tx: Queryable) => Promise<T>,
): Promise<T> {
  const client = await db.connect();
  let broken: Error | undefined;
  const onError = (error: Error) => {
    broken = error;
  };
  client.on('error', onError);
  try {
    await client.query('begin');
    const result = await work(asQueryable(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((rollbackError: Error) => {
      broken = rollbackError;
    });
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}

/** A connection seen as what SQL operations take. */
export function asQueryable(client: ClientBase): Queryable {
  return { query: (statement, values) => run(client, statement, values) };
}
