/** A connection for archives while somebody has it: what it is at ends when whoever waits for it goes away (AR24). */
import { type ClientBase, DatabaseError, type Pool } from 'pg';
import type { Backend, Canceller } from './canceller.ts';
import { type Queryable, run } from './connection.ts';

export type ReadRow = readonly unknown[];

/** One connection, until it is released. */
export interface ReaderConnection extends Queryable {
  /** Rows as arrays, in the order of the statement's columns, which then need no names. */
  readRows(statement: string, values: readonly unknown[]): Promise<readonly ReadRow[]>;
  /** @param broken - nobody must have it any more */
  release(broken?: boolean): void;
}

/** The statement was cut off by the database because it took too long, or too much room (AR19). */
export class StatementTooExpensive extends Error {
  readonly code = 'too_expensive';
  constructor(cause: Error) {
    super('The statement took too long.', { cause });
  }
}

/** SQLSTATE query_canceled; program_limit_exceeded and its kind; configuration_limit_exceeded: temporary files */
const TOO_MUCH = /^(?:57014|54...|53400)$/;

/** Where connections are taken from. */
export interface ReaderPool {
  readonly pool: Pool;
  readonly canceller: Canceller;
  /** Who serves each of the pool's connections. */
  readonly backends: WeakMap<ClientBase, Backend>;
}

/**
 * @param gone - whoever waits for the connection, and for what it answers, is not there any more; null = will be there
 * @throws the reason of `gone`
 */
export async function takeConnection(
  { pool, canceller, backends }: ReaderPool,
  gone: AbortSignal | null,
): Promise<ReaderConnection> {
  gone?.throwIfAborted();
  const client = await pool.connect();
  if (gone?.aborted) {
    client.release();
    throw gone.reason;
  }
  let endCancelling: (() => void) | null = null;
  const cancel = () => {
    const backend = backends.get(client);
    if (backend !== undefined) endCancelling = canceller.begin(backend);
  };
  gone?.addEventListener('abort', cancel, { once: true });
  return {
    query: (statement, values) => answered(() => run(client, statement, values), gone),
    readRows: (text, values) => answered(() => readRows(client, text, values), gone),
    release(broken = false) {
      gone?.removeEventListener('abort', cancel);
      endCancelling?.();
      client.release(broken || endCancelling !== null);
    },
  };
}

async function readRows(
  client: ClientBase,
  text: string,
  values: readonly unknown[],
): Promise<readonly ReadRow[]> {
  const query = { text, values: [...values], rowMode: 'array' as const };
  const { rows } = await client.query<unknown[]>(query);
  return rows;
}

/** Says {@link StatementTooExpensive} where the server gave up, and why nobody waits where that is so. */
async function answered<T>(work: () => Promise<T>, gone: AbortSignal | null): Promise<T> {
  gone?.throwIfAborted();
  try {
    return await work();
  } catch (error) {
    gone?.throwIfAborted();
    if (error instanceof DatabaseError && TOO_MUCH.test(error.code ?? '')) {
      throw new StatementTooExpensive(error);
    }
    throw error;
  }
}
