/** What PostgreSQL holds of chat sessions, read with statements of the test's own. */
import type { Queryable } from '../../../src/storage/database.ts';
import type { Stored, StoredLine, StoredSession } from './history.ts';

const LINES = `select id, session_id as "sessionId", revision, client_id as "clientId", message as html,
    case when sent_by in (1, 2) and special_type = 0 then coalesce(created_by, 0) end as "senderId"
  from chat_message`;

const SESSIONS = `select id as "sessionId", revision, start_id as "startId", status, user_id as "userId", rank,
    coalesce(first_message, '') as "firstMessage", coalesce(last_message, '') as "lastMessage",
    customer_read as "customerRead", user_read as "userRead",
    array(select e.revision from chat_session_event e where e.session_id = c.id) as "otherRevisions",
    array(select (e.body->>'userId')::int from chat_session_event e
      where e.session_id = c.id and e.type = 'SessionPickedUp' order by e.revision) as "pickedUpBy"
  from chat_session c`;

export async function readStored(store: Queryable, sessionIds: readonly number[]): Promise<Stored> {
  const lines = await store.query<StoredLine>(`${LINES} where session_id = any($1)`, [sessionIds]);
  const sessions = await store.query<StoredSession>(`${SESSIONS} where id = any($1)`, [sessionIds]);
  return { lines: lines.rows, sessions: sessions.rows };
}

/** Everything of the sessions that are newer than a certain one, whoever started them. */
export async function readStoredSince(store: Queryable, lastKnown: number): Promise<Stored> {
  const lines = await store.query<StoredLine>(`${LINES} where session_id > $1`, [lastKnown]);
  const sessions = await store.query<StoredSession>(`${SESSIONS} where id > $1`, [lastKnown]);
  return { lines: lines.rows, sessions: sessions.rows };
}
