/** Who waits in a topic, and the housekeeping of customers that have gone. */
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

/** The latest revisions of sessions; unknown ids are left out. */
export async function readHeads(
  db: Queryable,
  ids: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await db.query<{ id: number; revision: number }>({
    name: 'read-heads',
    text: 'select id, revision from chat_session where id = any($1::int[])',
    values: [ids],
  });
  return new Map(rows.map((row) => [row.id, row.revision]));
}

/** The customers' clients of these sessions are there now (`customer_fetch`). */
export async function touchSessions(
  db: Queryable,
  ids: readonly number[],
  at: number,
): Promise<void> {
  await db.query({
    name: 'touch-sessions',
    text: `update chat_session c set customer_fetch = $2 from (
        select id from chat_session where id = any($1::int[]) order by id for no key update
      ) locked where c.id = locked.id`,
    values: [ids, new Date(at)],
  });
}

/** Sessions that a sweep may have something to do for: their customer was last seen, or they finished, before the limits. */
export async function listSweepable(
  db: Queryable,
  limits: {
    readonly queuedBefore: number;
    readonly ongoingBefore: number;
    readonly finishedBefore: number;
  },
): Promise<readonly number[]> {
  const { rows } = await db.query<{ id: number }>(
    `select id from chat_session where (status = 4 and customer_fetch < $1)
      or (status in (1, 2, 3, 5, 6) and customer_fetch < $2)
      or (status = 7 and when_ended < $3)
    order by id limit 500`,
    [
      new Date(limits.queuedBefore),
      new Date(limits.ongoingBefore),
      new Date(limits.finishedBefore),
    ],
  );
  return rows.map((row) => row.id);
}
