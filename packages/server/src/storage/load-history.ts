/** Reads all of certain events of a chat session in one statement, however long it was. */
import type { ChatEventType } from '@parley/domain';
import type { Queryable } from './database.ts';
import { type EventRow, readEvent, type StoredEvent } from './event-rows.ts';

const SELECT = `
  select session_id, revision, when_posted as at, null as event_type, null::jsonb as body,
    id as message_id, message, type, special_type, special_param, author, sent_by, created_by, client_id
  from chat_message where session_id = $1
  union all
  select session_id, revision, at, type, body,
    null, null, null, null, null, null, null, null, null
  from chat_session_event where session_id = $1 and type = any($2::text[])
  order by revision`;

/** @param types - of the events beside the messages, which are all read. In order. */
export async function loadHistory(
  db: Queryable,
  sessionId: number,
  types: readonly ChatEventType[],
): Promise<readonly StoredEvent[]> {
  const { rows } = await db.query<EventRow>({
    name: 'load-history',
    text: SELECT,
    values: [sessionId, types],
  });
  return rows.map(readEvent);
}
