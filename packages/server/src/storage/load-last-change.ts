/** When a chat session last changed: its table has no stamp for it, but every change is an event. */
import type { Queryable } from './database.ts';

/** The time of its latest event, ms since the epoch; null for a session that has none, or that there is not. */
export async function loadLastChange(db: Queryable, sessionId: number): Promise<number | null> {
  const { rows } = await db.query<{ at: Date | null }>({
    name: 'load-last-change',
    text: `select coalesce(m.when_posted, e.at) as at
      from chat_session c
      left join chat_message m on m.session_id = c.id and m.revision = c.revision
      left join chat_session_event e on e.session_id = c.id and e.revision = c.revision
      where c.id = $1`,
    values: [sessionId],
  });
  return rows[0]?.at?.getTime() ?? null;
}
