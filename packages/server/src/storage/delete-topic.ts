/** Hides a topic. Its row and its sessions stay. */
import type { Queryable } from './database.ts';

/** Whether somebody fills in a form, waits or talks in the topic. */
export async function hasLiveSessions(db: Queryable, topicId: number): Promise<boolean> {
  const { rows } = await db.query<{ live: boolean }>({
    name: 'has-live-sessions',
    text: `select exists (select from chat_session
      where topic_id = $1 and status in (1, 2, 3, 4, 5, 6)) as live`,
    values: [topicId],
  });
  return rows[0]?.live ?? false;
}

/** @returns the users who were in it */
export async function hideTopic(
  db: Queryable,
  topicId: number,
  at: number,
): Promise<readonly number[]> {
  const { rows } = await db.query<{ user_id: number }>({
    name: 'hide-topic',
    text: `with hidden as (update chat_topic set deleted_at = $2 where id = $1)
      delete from chat_topic_user where topic_id = $1 returning user_id`,
    values: [topicId, new Date(at)],
  });
  return rows.map(({ user_id }) => user_id);
}
