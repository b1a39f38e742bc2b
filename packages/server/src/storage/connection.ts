/** What every connection to PostgreSQL has in common, and how statements are put to it. */
import {
  Client,
  type ClientBase,
  type ClientConfig,
  type Pool,
  type QueryResult,
  type QueryResultRow,
  types,
} from 'pg';

/** How to reach a PostgreSQL database. */
export type Connection = Pick<
  ClientConfig,
  'connectionString' | 'host' | 'port' | 'user' | 'password' | 'database' | 'ssl'
>;

/** A statement that each connection prepares once under its name; for the hot paths. */
export interface PreparedStatement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What an SQL operation needs: a database outside of a transaction, or the one connection inside of it. */
export interface Queryable {
  query<R extends QueryResultRow = QueryResultRow>(
    statement: string | PreparedStatement,
    values?: readonly unknown[],
  ): Promise<QueryResult<R>>;
}

const CONNECT_TIMEOUT_MS = 10_000;
const KEEP_ALIVE_AFTER_MS = 10_000;
/** How long setting a connection up may take, in ms: whoever opens one must not wait for ever. */
const PREPARE_TIMEOUT_MS = 10_000;
const INT8_OID = 20;

/** `bigint` values come as numbers. */
export function sessionConfig(connection: Connection): ClientConfig {
  return {
    ...connection,
    application_name: 'parley',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER_MS,
    types: { getTypeParser },
  };
}

/**
 * Opens one connection outside of any pool, for what lives as long as its session: locks, LISTEN.
 * The caller ends it; a lost connection shows as its `end` event.
 */
export async function openClient(connection: Connection): Promise<Client> {
  const client = new Client(sessionConfig(connection));
  try {
    await client.connect();
    await prepareSession(client);
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
  return client;
}

/**
 * What each connection that chat goes by is set to before it is used. The planner settings: a prepared statement keeps the
 * plan of its first use, when tables may be nearly empty; planned for an index from the start, it stays right however much
 * they grow. The TCP settings: within 25 seconds PostgreSQL notices that a node is lost, and frees what it had locked (ND11);
 * by itself it would take two hours.
 */
export async function prepareSession(client: ClientBase): Promise<void> {
  // Without a listener an error between two queries would end the process; the next query reports it.
  client.on('error', () => {});
  const settings = {
    text: `set synchronous_commit = on; set timezone = 'UTC';
      set plan_cache_mode = force_generic_plan; set enable_seqscan = off;
      set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3;
      set tcp_user_timeout = 25000`,
    query_timeout: PREPARE_TIMEOUT_MS,
  };
  await client.query(settings);
}

export function run<R extends QueryResultRow>(
  on: Pool | ClientBase,
  statement: string | PreparedStatement,
  values: readonly unknown[] = [],
): Promise<QueryResult<R>> {
  if (typeof statement === 'string') return on.query<R>(statement, [...values]);
  return on.query<R>({ ...statement, values: [...statement.values] });
}

/** Ids and counts fit a number by far; one that does not must not be rounded silently. */
function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a number`);
  return value;
}

const getTypeParser: typeof types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === INT8_OID && format !== 'binary' ? parseInt8 : types.getTypeParser(oid, format as 'text');
