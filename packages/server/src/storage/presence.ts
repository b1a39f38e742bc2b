/** Who is there for customers (`ejuser.chat_status`). */
import { MAY_LOG_IN } from './agents.ts';
import type { Queryable } from './database.ts';

export interface UserPresence {
  readonly userId: number;
  readonly present: boolean;
}

/** Somebody's presence, with the topics that it is a member of. */
export interface LockedPresence extends UserPresence {
  readonly topicIds: readonly number[];
}

/** Those of the users who may log in; none of them changes until the transaction ends. */
export async function lockPresence(
  tx: Queryable,
  userIds: readonly number[],
): Promise<readonly LockedPresence[]> {
  const { rows } = await tx.query<LockedPresence>({
    name: 'lock-presence',
    text: `select u.id as "userId", u.chat_status = 1 as present,
        array(select m.topic_id from chat_topic_user m where m.user_id = u.id
          and (m.can_respond or m.can_listen or m.manager or m.notifications)) as "topicIds"
      from ejuser u where u.id = any($1::int[]) and u.status = ${MAY_LOG_IN}
      order by u.id for no key update of u`,
    values: [userIds],
  });
  return rows;
}

export async function storePresence(
  db: Queryable,
  changes: readonly UserPresence[],
): Promise<void> {
  await db.query({
    name: 'store-presence',
    text: `update ejuser u set chat_status = case when c.present then 1 else 0 end
      from unnest($1::int[], $2::boolean[]) as c (user_id, present) where u.id = c.user_id`,
    values: [changes.map(({ userId }) => userId), changes.map(({ present }) => present)],
  });
}
