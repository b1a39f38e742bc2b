/** Who waits, counted from the rows anew (QU1, QU2). */
import type { SessionRecord, Tables } from '../store/tables.ts';

/** `chat_session.status` */
const IN_QUEUE = 4;

export function isInQueue(row: SessionRecord): boolean {
  return row.status === IN_QUEUE && !row.chatbot_isactive;
}

/** Those that wait in the topics, the longest waiting first. */
export function queueOf(tables: Tables, topicIds: readonly number[]): readonly SessionRecord[] {
  return [...tables.sessions.values()]
    .filter((row) => isInQueue(row) && topicIds.includes(row.topic_id))
    .sort((a, b) => (isBefore(a, b) ? -1 : 1));
}

/** Whether the one has waited longer; of two requested in the same millisecond the lower id. */
export function isBefore(a: SessionRecord, b: SessionRecord): boolean {
  const [x, y] = [a.when_requested.getTime(), b.when_requested.getTime()];
  return x < y || (x === y && a.id < b.id);
}
