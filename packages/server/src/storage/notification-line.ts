/**
 * LISTEN and NOTIFY on a connection of its own: what one process says, all others on the same database hear. PostgreSQL
 * keeps it for nobody who does not listen at that time.
 */
import type { Client } from 'pg';
import { type Connection, openClient } from './connection.ts';

export interface NotificationLine {
  /** All of them in one statement, each below 8,000 bytes. @throws when the connection is lost */
  send(payloads: readonly string[]): Promise<void>;
  /** Resolves when the connection has ended. */
  readonly lost: Promise<void>;
  close(): Promise<void>;
}

const CHANNEL = 'parley';
/** How often an idle connection is tried, and how long it may take to answer, in ms: a dead one does not say so itself. */
const CHECK_EVERY_MS = 5_000;
const ANSWER_WITHIN_MS = 5_000;

/**
 * Resolves once everything that is said is heard, also by oneself. Flushing to disk is not waited for: nothing that is
 * said here is worth keeping.
 */
export async function openNotificationLine(
  connection: Connection,
  heard: (payload: string) => void,
): Promise<NotificationLine> {
  const client = await openClient(connection);
  const lost = new Promise<void>((resolve) => client.once('end', resolve));
  let busy: Promise<void> = Promise.resolve();
  client.on('notification', ({ payload = '' }) => heard(payload));

  /** One statement after another, which is what a connection can do. */
  function ask(text: string, values: unknown[] = []): Promise<void> {
    const asked = busy.then(() => put(text, values));
    busy = asked.catch(() => {});
    return asked;
  }
  async function put(text: string, values: unknown[]): Promise<void> {
    try {
      const query = { text, values, query_timeout: ANSWER_WITHIN_MS };
      await client.query(query);
    } catch (error) {
      // Whatever the reason: a new connection is worth more than one that is in doubt.
      await end(client);
      throw error;
    }
  }
  await ask(
    `set application_name = 'parley hints'; set synchronous_commit = off; listen ${CHANNEL}`,
  );
  const check = setInterval(() => void ask('select 1').catch(() => {}), CHECK_EVERY_MS);
  void lost.then(() => clearInterval(check));
  return {
    lost,
    send: (payloads) =>
      ask(`select pg_notify('${CHANNEL}', payload) from unnest($1::text[]) payload`, [payloads]),
    close: () => end(client),
  };
}

function end(client: Client): Promise<void> {
  return client.end().catch(() => {});
}
