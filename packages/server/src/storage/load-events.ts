/** Reads what happened in a chat session after a revision, in order: the one path of first load and of resuming (DL5, DL7). */
import type { Queryable } from './database.ts';
import { type EventRow, readEvent, type StoredEvent } from './event-rows.ts';

/** Events of one read; a longer history takes several. */
export const EVENTS_PER_READ = 500;

const SELECT = `
  select session_id, revision, when_posted as at, null as event_type, null::jsonb as body,
    id as message_id, message, type, special_type, special_param, author, sent_by, created_by, client_id
  from chat_message where session_id = $1 and revision > $2
  union all
  select session_id, revision, at, type, body,
    null, null, null, null, null, null, null, null, null
  from chat_session_event where session_id = $1 and revision > $2
  order by revision limit ${EVENTS_PER_READ}`;

export async function loadEvents(
  db: Queryable,
  sessionId: number,
  after: number,
): Promise<readonly StoredEvent[]> {
  const { rows } = await db.query<EventRow>({
    name: 'load-events',
    text: SELECT,
    values: [sessionId, after],
  });
  return rows.map(readEvent);
}
