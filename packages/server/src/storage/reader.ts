/**
 * Connections for archives: they only read, and they plan for the values that are asked for. Whatever is asked there, the
 * connections that chat goes by stay free.
 */
import { type ClientBase, Pool } from 'pg';
import { type Backend, createCanceller, findBackend } from './canceller.ts';
import { type Connection, type Queryable, sessionConfig } from './connection.ts';
import type { StorageLog } from './log.ts';
import { type ReaderConnection, type ReaderPool, takeConnection } from './reader-connection.ts';

export type { ReaderConnection, ReadRow } from './reader-connection.ts';

/** What archives read through. A statement that takes too long is cut off: {@link StatementTooExpensive}. */
export interface Reader extends Queryable, Pick<ReaderConnection, 'readRows'> {
  /** A connection of the caller's own for a cursor: one of those for pages, or of a few that only streams use. */
  connect(use: 'page' | 'stream'): Promise<ReaderConnection>;
  /** The same for somebody who may go away: what is read for them is broken off then, with the reason of `gone` (AR24). */
  until(gone: AbortSignal): Reader;
}

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

export function openReader(
  connection: Connection,
  log: StorageLog,
  limits: ReaderLimits,
): OpenReader {
  const canceller = createCanceller(connection, log);
  const openPool = (max: number, timeoutMs: number): ReaderPool => {
    const backends = new WeakMap<ClientBase, Backend>();
    const pool = new Pool({
      ...sessionConfig(connection),
      max,
      connectionTimeoutMillis: limits.waitMs,
      query_timeout: timeoutMs + BEYOND_TIMEOUT_MS,
      async onConnect(client) {
        await prepareSession(client, timeoutMs);
        backends.set(client, await findBackend(client));
      },
    });
    pool.on('error', ({ message }) => {
      if (!pool.ending) log.error(`a database connection for archives was lost: ${message}`);
    });
    return { pool, canceller, backends };
  };
  const pages = openPool(PAGES_AT_ONCE, limits.statementMs);
  const streams = openPool(STREAMS_AT_ONCE, limits.batchMs);
  return {
    ...readerOf(pages, streams, null),
    async close() {
      await Promise.all([pages.pool.end(), streams.pool.end()]);
    },
  };
}

function readerOf(pages: ReaderPool, streams: ReaderPool, gone: AbortSignal | null): Reader {
  /** One statement; a connection on which it failed is nobody's any more, as in a pool's own queries. */
  async function once<T>(work: (on: ReaderConnection) => Promise<T>): Promise<T> {
    const on = await takeConnection(pages, gone);
    let broken = true;
    try {
      const result = await work(on);
      broken = false;
      return result;
    } finally {
      on.release(broken);
    }
  }
  return {
    query: (statement, values) => once((on) => on.query(statement, values)),
    readRows: (text, values) => once((on) => on.readRows(text, values)),
    connect: (use) => takeConnection(use === 'page' ? pages : streams, gone),
    until: (signal) => readerOf(pages, streams, signal),
  };
}

/**
 * Whole tables may be read here where that is quickest, so the planner is free, and it plans for the values at hand: a filter
 * on a rare value goes another way than one on a common one. Up to five tables it tries in every order; the many that a page
 * shows are written in the order that serves, what rows are found by first, and trying them would take longer than reading the page. So would compiling. A
 * statement may be megabytes long, so that the log has only its error (AR22), where the database lets Parley say so.
 */
async function prepareSession(client: ClientBase, timeoutMs: number): Promise<void> {
  // Without a listener an error between two queries would end the process; the next query reports it.
  client.on('error', () => {});
  await client.query(
    `set default_transaction_read_only = on; set timezone = 'UTC';
    set plan_cache_mode = force_custom_plan; set enable_seqscan = on; set jit = off;
    set join_collapse_limit = 5; set work_mem = '32MB'; set statement_timeout = ${timeoutMs};
    do $$ begin
      set temp_file_limit = '${TEMP_FILES}';
      set log_min_error_statement = panic;
    exception when insufficient_privilege then null; end $$`,
  );
}
