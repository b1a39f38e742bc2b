/** When customers' clients were last there (`customer_fetch`), and whose chat sessions are due for a sweep. */
import type { Queryable } from './database.ts';

/**
 * The customers' clients of these sessions are there now (`customer_fetch`). A row that moved while its lock was waited for
 * is left as it is: the next heartbeat notes it again.
 */
export async function touchSessions(
  db: Queryable,
  ids: readonly number[],
  at: number,
): Promise<void> {
  await db.query({
    name: 'touch-sessions',
    text: `update chat_session c set customer_fetch = $2 from (
        select ctid as place from chat_session where id = any($1::int[]) order by id for no key update
      ) locked where c.ctid = locked.place`,
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
