/** Who waits in a topic. */
import type { QueueEntry } from '@parley/domain';
import type { Queryable } from './database.ts';

/** The waiting sessions of a topic in the order of the queue (QU2). */
export async function listQueue(db: Queryable, topicId: number): Promise<readonly QueueEntry[]> {
  const { rows } = await db.query<{ id: number; when_requested: Date }>({
    name: 'list-queue',
    text: `select id, when_requested from chat_session
      where status = 4 and topic_id = $1 and not coalesce(chatbot_isactive, false)
      order by when_requested, id`,
    values: [topicId],
  });
  return rows.map((row) => ({ id: row.id, topicId, whenRequested: row.when_requested.getTime() }));
}

export async function isAnybodyWaiting(
  db: Queryable,
  topicIds: readonly number[],
): Promise<boolean> {
  const { rows } = await db.query<{ waiting: boolean }>({
    name: 'is-anybody-waiting',
    text: `select exists (select from chat_session where status = 4 and topic_id = any($1::int[])
      and not coalesce(chatbot_isactive, false)) as waiting`,
    values: [topicIds],
  });
  return rows[0]?.waiting ?? false;
}
