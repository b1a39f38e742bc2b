/** What customers prove themselves by, without the rest of their chat sessions. */
import { SESSION_STATUS } from '@parley/domain';
import type { Queryable } from './database.ts';

export interface SessionKey {
  /** `chat_session.session_key`; empty = nobody has one. */
  readonly key: string;
  readonly topicId: number;
  /** Whether the session stands in the queue. */
  readonly waits: boolean;
  /** When the customer's client was last there, ms since the epoch; null = none has come yet. */
  readonly seenAt: number | null;
}

interface Row {
  readonly id: number;
  readonly key: string;
  readonly topic_id: number;
  readonly waits: boolean;
  readonly customer_fetch: Date | null;
}

/** By session id; sessions that are deleted or unknown are left out. */
export async function loadSessionKeys(
  db: Queryable,
  ids: readonly number[],
): Promise<ReadonlyMap<number, SessionKey>> {
  const { rows } = await db.query<Row>({
    name: 'load-session-keys',
    text: `select id, coalesce(session_key, '') as key, topic_id,
        status = ${SESSION_STATUS.InQueue} as waits, customer_fetch
      from chat_session where id = any($1::int[]) and status <> ${SESSION_STATUS.Deleted}`,
    values: [ids],
  });
  return new Map(
    rows.map(({ id, key, topic_id, waits, customer_fetch: seen }) => [
      id,
      { key, topicId: topic_id, waits, seenAt: seen?.getTime() ?? null },
    ]),
  );
}
