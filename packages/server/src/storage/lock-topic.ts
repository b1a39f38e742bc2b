/** Locks on topics. Taken after the lock of a session, never before. */
import type { Queryable } from './database.ts';

/**
 * Until the transaction ends: `key share` keeps the topic from being deleted, `no key update` also from being saved by
 * others, and `update` also from getting sessions and members.
 */
export type TopicLock = 'key share' | 'no key update' | 'update';

/** @returns whether there is such a topic; a deleted one is none. */
export async function lockTopic(tx: Queryable, id: number, lock: TopicLock): Promise<boolean> {
  const { rowCount } = await tx.query({
    name: `lock-topic-for-${lock.replaceAll(' ', '-')}`,
    text: `select id from chat_topic where id = $1 and deleted_at is null for ${lock}`,
    values: [id],
  });
  return rowCount === 1;
}
