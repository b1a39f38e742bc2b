/** Reads one chat session as it stands, with the secret that its customer proves itself by. */
import type { ChatSession } from '@parley/domain';
import type { Queryable } from './database.ts';
import { readSession, SESSION_COLUMNS, type SessionRow } from './session-row.ts';

export interface LoadedSession {
  readonly session: ChatSession;
  /** `chat_session.session_key`; never leaves the server but in the answer to a start. */
  readonly sessionKey: string;
  /** When the customer's client was last there (`customer_fetch`), ms since the epoch; null = none has come yet. */
  readonly customerSeen: number | null;
}

type Row = SessionRow & { readonly session_key: string | null };

const SELECT = `select ${SESSION_COLUMNS}, c.session_key from chat_session c`;

/** The session, or null; a deleted one is found too. */
export async function loadSession(db: Queryable, id: number): Promise<LoadedSession | null> {
  const { rows } = await db.query<Row>({
    name: 'load-session',
    text: `${SELECT} where c.id = $1`,
    values: [id],
  });
  return rows[0] === undefined ? null : read(rows[0]);
}

/** The same, locked against other changes until the transaction ends. */
export async function lockSession(db: Queryable, id: number): Promise<LoadedSession | null> {
  const { rows } = await db.query<Row>({
    name: 'lock-session',
    text: `${SELECT} where c.id = $1 for no key update`,
    values: [id],
  });
  return rows[0] === undefined ? null : read(rows[0]);
}

/** Several sessions at once; unknown ids are left out. */
export async function loadSessions(
  db: Queryable,
  ids: readonly number[],
): Promise<readonly LoadedSession[]> {
  const { rows } = await db.query<Row>({
    name: 'load-sessions',
    text: `${SELECT} where c.id = any($1::int[])`,
    values: [ids],
  });
  return rows.map(read);
}

/** The session that was started under a client's start id; null when there is none. */
export async function findSessionByStartId(
  db: Queryable,
  startId: string,
): Promise<LoadedSession | null> {
  const { rows } = await db.query<Row>(`${SELECT} where c.start_id = $1`, [startId]);
  return rows[0] === undefined ? null : read(rows[0]);
}

/**
 * Locks the session that has waited longest in the topics (QU1, QU2); null when none waits.
 * @param busy - `skip` passes over rows that somebody else is changing, so that agents do not wait for one another;
 * `wait` waits for them, and gives null too when the one it waited for is gone from the queue.
 */
export async function lockNextInQueue(
  db: Queryable,
  topicIds: readonly number[],
  busy: 'skip' | 'wait',
): Promise<LoadedSession | null> {
  const { rows } = await db.query<Row>({
    name: `lock-next-in-queue-${busy}`,
    text: `${SELECT} where c.status = 4 and not coalesce(c.chatbot_isactive, false)
      and c.topic_id = any($1::int[])
      order by c.when_requested, c.id limit 1 for no key update${busy === 'skip' ? ' skip locked' : ''}`,
    values: [topicIds],
  });
  return rows[0] === undefined ? null : read(rows[0]);
}

function read(row: Row): LoadedSession {
  return {
    session: readSession(row),
    sessionKey: row.session_key ?? '',
    customerSeen: row.customer_fetch?.getTime() ?? null,
  };
}
