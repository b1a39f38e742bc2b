/** Removes deleted chat sessions for good, with their messages and events (CS80). */
import type { Queryable } from './database.ts';

/** @param before - milliseconds since the epoch; sessions deleted later stay. @returns how many went. */
export async function purgeDeleted(db: Queryable, before: number): Promise<number> {
  const { rowCount } = await db.query(
    `delete from chat_session where status = 8 and id in (
      select session_id from chat_session_event where type = 'SessionDeleted' and at < $1)`,
    [new Date(before)],
  );
  return rowCount ?? 0;
}
