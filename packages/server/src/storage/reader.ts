/**
 * Connections for archives: they only read, and they plan for the values that are asked for. Whatever is asked there, the
 * connections that chat goes by stay free.
 */
import { type ClientBase, DatabaseError, Pool, type PoolClient } from 'pg';
import { type Connection, type Queryable, run, sessionConfig } from './connection.ts';
import type { StorageLog } from './log.ts';

/** What archives read through. A statement that takes too long is cut off: {@link StatementTooExpensive}. */
export interface Reader extends Queryable {
  /** Rows as arrays, in the order of the statement's columns, which then need no names. */
  readRows(statement: string, values: readonly unknown[]): Promise<readonly ReadRow[]>;
  /** A connection of the caller's own, from a few that nothing else uses; for cursors. */
  connect(): Promise<PoolClient>;
}

export type ReadRow = readonly unknown[];

/** A reader with connections of its own, which are opened when they are first used. */
export interface OpenReader extends Reader {
  close(): Promise<void>;
}

export interface ReaderLimits {
  /** Milliseconds that a statement may take. */
  readonly statementMs: number;
  /** Milliseconds that a batch of a cursor may take; the first one of a large sort takes long. */
  readonly batchMs: number;
  /** Milliseconds to wait for a free connection before the database counts as unavailable (AR20). */
  readonly waitMs: number;
}

/** The statement was cut off by the database because it took too long, or too much room (AR19). */
export class StatementTooExpensive extends Error {
  readonly code = 'too_expensive';
  constructor(cause: Error) {
    super('The statement took too long.', { cause });
  }
}

export const READER_LIMITS: ReaderLimits = {
  statementMs: 30_000,
  batchMs: 300_000,
  waitMs: 15_000,
};

const PAGES_AT_ONCE = 4;
/** Whoever reads a stream may do so slowly: it holds nobody up but other streams. */
const STREAMS_AT_ONCE = 2;
/** What the client waits beyond the server's own limit, in case the server hangs. */
const BEYOND_TIMEOUT_MS = 10_000;
/** What a statement may sort on disk, where the database lets Parley say so: sorting must not fill the disk. */
const TEMP_FILES = '4GB';
/** SQLSTATE query_canceled; program_limit_exceeded and its kind; configuration_limit_exceeded: temporary files */
const TOO_MUCH = /^(?:57014|54...|53400)$/;

export function openReader(
  connection: Connection,
  log: StorageLog,
  limits: ReaderLimits,
): OpenReader {
  const openPool = (max: number, timeoutMs: number) => {
    const pool = new Pool({
      ...sessionConfig(connection),
      max,
      connectionTimeoutMillis: limits.waitMs,
      query_timeout: timeoutMs + BEYOND_TIMEOUT_MS,
      onConnect: (client) => prepareSession(client, timeoutMs),
    });
    pool.on('error', ({ message }) => {
      if (!pool.ending) log.error(`a database connection for archives was lost: ${message}`);
    });
    return pool;
  };
  const pages = openPool(PAGES_AT_ONCE, limits.statementMs);
  const streams = openPool(STREAMS_AT_ONCE, limits.batchMs);
  return {
    query: (statement, values) => translated(run(pages, statement, values)),
    readRows: (text, values) => readRows(pages, text, values),
    connect: () => streams.connect(),
    async close() {
      await Promise.all([pages.end(), streams.end()]);
    },
  };
}

/** Rows as arrays. @throws StatementTooExpensive */
export async function readRows(
  on: Pool | ClientBase,
  text: string,
  values: readonly unknown[],
): Promise<readonly ReadRow[]> {
  const query = { text, values: [...values], rowMode: 'array' as const };
  const { rows } = await translated(on.query<unknown[]>(query));
  return rows;
}

/** Says {@link StatementTooExpensive} where the server gave up. */
async function translated<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof DatabaseError && TOO_MUCH.test(error.code ?? '')) {
      throw new StatementTooExpensive(error);
    }
    throw error;
  }
}

/**
 * Whole tables may be read here where that is quickest, so the planner is free, and it plans for the values at hand: a filter
 * on a rare value goes another way than one on a common one. Compiling takes longer than a page does. A statement may be
 * megabytes long, so that the log has only its error (AR22), where the database lets Parley say so.
 */
async function prepareSession(client: ClientBase, timeoutMs: number): Promise<void> {
  // Without a listener an error between two queries would end the process; the next query reports it.
  client.on('error', () => {});
  await client.query(
    `set default_transaction_read_only = on; set timezone = 'UTC';
    set plan_cache_mode = force_custom_plan; set enable_seqscan = on; set jit = off;
    set work_mem = '32MB'; set statement_timeout = ${timeoutMs};
    do $$ begin
      set temp_file_limit = '${TEMP_FILES}';
      set log_min_error_statement = panic;
    exception when insufficient_privilege then null; end $$`,
  );
}
