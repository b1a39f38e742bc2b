/** What every connection to PostgreSQL has in common, and how statements are put to it. */
import {
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
