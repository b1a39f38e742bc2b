/** Whether what answers at an address is a PostgreSQL that Parley can work with. Asked once, before anything rests on it. */
import type { Client } from 'pg';
import { type Connection, openClient } from './connection.ts';

/** The server behind the connection is older than what Parley's SQL needs. */
export class UnsupportedServerVersion extends Error {
  readonly code = 'unsupported_server_version';
  constructor(found: string) {
    super(`PostgreSQL 15 or later is needed; this server is ${found}.`);
  }
}

/** A pooler stands in front of the server and lends connections for single transactions (ND9). */
export class TransactionPooling extends Error {
  readonly code = 'transaction_pooling';
  constructor() {
    super(
      'DATABASE_URL leads to a pooler that gives each transaction another connection, as PgBouncer does with ' +
        'pool_mode = transaction. Parley sets up each connection for what it promises (synchronous_commit = on) and ' +
        'listens on one; neither would hold. Let DATABASE_URL lead to PostgreSQL itself, or set pool_mode = session for ' +
        'this database.',
    );
  }
}

const OLDEST_SERVER = 150_000;

/** @throws {UnsupportedServerVersion} {@link TransactionPooling}, or what connecting throws */
export async function assertServer(connection: Connection): Promise<void> {
  const [client, another] = await openBoth(connection);
  try {
    await assertVersion(client);
    await assertOwnSessions(client, another);
  } finally {
    await Promise.all([client.end(), another.end()]);
  }
}

async function openBoth(connection: Connection): Promise<readonly [Client, Client]> {
  const client = await openClient(connection);
  try {
    return [client, await openClient(connection)];
  } catch (error) {
    await client.end();
    throw error;
  }
}

async function assertVersion(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: number; name: string }>(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as name",
  );
  const version = rows[0];
  if (version !== undefined && version.number < OLDEST_SERVER) {
    throw new UnsupportedServerVersion(version.name);
  }
}

/**
 * Two connections have a server process each, for as long as they are open. A pooler shows: it lends one connection another
 * process when asked again, or the two connections the same one, or has to change when one is held in a transaction.
 */
async function assertOwnSessions(client: Client, another: Client): Promise<void> {
  const first = await processOf(client);
  const before = await processOf(client);
  await another.query('begin');
  const held = await processOf(another);
  // In this order: with a single process to lend, the pooler would let the next question wait.
  const isPooled = first !== before || held === before || (await processOf(client)) !== before;
  if (isPooled) throw new TransactionPooling();
}

async function processOf(client: Client): Promise<number | undefined> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]?.pid;
}
