/** Ends what connections are at, from another connection. */
import { setTimeout as delay } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import { type Connection, openClient } from './connection.ts';
import type { StorageLog } from './log.ts';

/** The server's side of a connection, told apart from every other there has been: process ids come again. */
export interface Backend {
  readonly pid: number;
  readonly startedAt: string;
}

/** Cancels statements, of however many connections, over one connection that it has only while there are any. */
export interface Canceller {
  /**
   * Cancels whatever the backend is at, so that its connection must be nobody else's until the end is called, and thrown
   * away then: a last cancellation may still be on its way.
   * @returns the end
   */
  begin(backend: Backend): () => void;
}

/** A cancellation that comes before its statement has begun is ignored: it is said again. */
const AGAIN_MS = 50;

const SELECT_OWN = `
  select pid, backend_start::text as "startedAt" from pg_stat_activity where pid = pg_backend_pid()`;

const CANCEL = `
  select pg_cancel_backend(a.pid) from pg_stat_activity a
  join unnest($1::int[], $2::timestamptz[]) b (pid, started) on b.pid = a.pid and b.started = a.backend_start`;

/** Who serves the connection. */
export async function findBackend(client: ClientBase): Promise<Backend> {
  const { rows } = await client.query<Backend>(SELECT_OWN);
  const [backend] = rows;
  if (backend === undefined) throw new Error('the server does not know its own connection');
  return backend;
}

export function createCanceller(connection: Connection, log: StorageLog): Canceller {
  const wanted = new Set<Backend>();
  let running = false;

  async function run(): Promise<void> {
    running = true;
    try {
      await cancelAll(connection, wanted);
    } catch (error) {
      // They end by themselves when their time is over.
      wanted.clear();
      const { message } = error as Error;
      log.error(`statements that nobody waits for could not be cancelled: ${message}`);
    }
    running = false;
    if (wanted.size > 0) await run();
  }

  return {
    begin(backend) {
      wanted.add(backend);
      if (!running) void run();
      return () => wanted.delete(backend);
    },
  };
}

async function cancelAll(connection: Connection, wanted: ReadonlySet<Backend>): Promise<void> {
  const client = await openClient(connection);
  try {
    while (wanted.size > 0) {
      const backends = [...wanted];
      await client.query(CANCEL, [
        backends.map(({ pid }) => pid),
        backends.map(({ startedAt }) => startedAt),
      ]);
      await delay(AGAIN_MS);
    }
  } finally {
    await client.end();
  }
}
