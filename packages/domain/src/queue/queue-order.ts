/** Who is next in a queue, and who stands where (docs/spec/queue.md). */

/** As much of a waiting session as its place depends on; `whenRequested` is milliseconds since the epoch, UTC. */
export interface QueueEntry {
  readonly id: number;
  readonly topicId: number;
  readonly whenRequested: number;
}

/** Sorts the longest waiting first; of two requested in the same millisecond the lower id (QU2). */
export function compareQueueOrder(a: QueueEntry, b: QueueEntry): number {
  return a.whenRequested - b.whenRequested || a.id - b.id;
}

/**
 * The place of a session in its topic's queue, from 1 (QU3). `waiting` may hold sessions of other topics and the
 * session itself; neither counts.
 */
export function queuePosition(session: QueueEntry, waiting: Iterable<QueueEntry>): number {
  let position = 1;
  for (const other of waiting) {
    if (other.topicId === session.topicId && compareQueueOrder(other, session) < 0) position += 1;
  }
  return position;
}

/** What `chat_session.initial_queue_pos` holds: all that waited in the topic when it was requested, plus one (QU4). */
export function initialQueuePosition(othersInQueue: number): number {
  return othersInQueue + 1;
}
