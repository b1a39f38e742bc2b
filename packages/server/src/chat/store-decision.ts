/** What was decided on a session that exists, into the store; with what a pick-up does to its topic (QU6). */
import { type ChatSession, type Decision, movingAverage, revise } from '@parley/domain';
import type { Queryable } from '../storage/database.ts';
import { storeChange } from '../storage/store-change.ts';
import { lockSecondsPerAccept, storeAccept } from '../storage/topics.ts';
import type { SessionChange } from './changes.ts';

export interface DecisionToStore {
  /** The state that it was decided on, locked by this transaction. */
  readonly before: ChatSession;
  readonly decision: Extract<Decision, { readonly ok: true }>;
  /** Milliseconds since the epoch: the time of all its events. */
  readonly now: number;
}

/** The caller publishes the change after the commit. */
export async function storeDecision(
  tx: Queryable,
  { before, decision, now }: DecisionToStore,
): Promise<SessionChange> {
  const { session } = decision;
  const events = await storeChange(tx, session, revise(before, decision.events, now));
  await moveAverage(tx, { session, events });
  if (before.topicId === session.topicId) return { session, events };
  return { session, events, leftTopicId: before.topicId };
}

/** `chat_topic.last_accept` and `seconds_pr_accept`. */
async function moveAverage(tx: Queryable, { session, events }: SessionChange): Promise<void> {
  const pickedUp = events.find(({ event }) => event.type === 'SessionPickedUp');
  if (pickedUp?.event.type !== 'SessionPickedUp') return;
  const known = await lockSecondsPerAccept(tx, session.topicId);
  await storeAccept(tx, session.topicId, {
    at: pickedUp.at,
    secondsPerAccept: movingAverage(known, pickedUp.event.waitedSeconds),
  });
}
