/** What PostgreSQL holds of chat sessions, read with statements of the test's own. */
import type { Queryable } from '../../src/storage/database.ts';
import type { History, StoredLine, StoredSession } from './history.ts';

export async function readStored(
  store: Queryable,
  sessionIds: readonly number[],
): Promise<Pick<History, 'lines' | 'sessions'>> {
  const lines = await store.query<StoredLine>(
    `select id, session_id as "sessionId", revision, client_id as "clientId", message as html,
      case when sent_by in (1, 2) then coalesce(created_by, 0) end as "senderId"
    from chat_message where session_id = any($1)`,
    [sessionIds],
  );
  const sessions = await store.query<StoredSession>(
    `select id as "sessionId", revision,
      array(select e.revision from chat_session_event e where e.session_id = c.id) as "otherRevisions"
    from chat_session c where id = any($1)`,
    [sessionIds],
  );
  return { lines: lines.rows, sessions: sessions.rows };
}
