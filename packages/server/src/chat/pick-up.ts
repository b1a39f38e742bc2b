/** An agent takes a waiting chat session: the longest waiting of its topics, or one of its choice. */
import type { ChatSession } from '@parley/domain';
import type { Agent } from '../storage/agents.ts';
import { type Queryable, withTransaction } from '../storage/database.ts';
import { type LoadedSession, lockNextInQueue, lockSession } from '../storage/load-session.ts';
import { isAnybodyWaiting } from '../storage/queues.ts';
import { changeLocked } from './change-session.ts';
import type { SessionChange } from './changes.ts';
import type { Chat } from './chat.ts';
import { ChatError } from './chat-error.ts';

/** The session that has waited longest where the agent can respond; null when none waits. */
export async function pickUpNext(chat: Chat, agent: Agent): Promise<ChatSession | null> {
  const topicIds = agent.memberships
    .filter((member) => member.rights.canRespond)
    .map((member) => member.topicId);
  if (topicIds.length === 0) throw new ChatError('not_permitted');
  const free = await take(chat, agent, (tx) => lockNextInQueue(tx, topicIds, 'skip'));
  if (free !== null) return free;
  // Nobody waits, or whoever does is being changed right now: a customer that writes must not look like an empty queue.
  while (await isAnybodyWaiting(chat.db, topicIds)) {
    const next = await take(chat, agent, (tx) => lockNextInQueue(tx, topicIds, 'wait'));
    if (next !== null) return next;
  }
  return null;
}

/** A certain session; null when it does not wait (any more): a lost race is no error. */
export async function pickUpSession(
  chat: Chat,
  agent: Agent,
  sessionId: number,
): Promise<ChatSession | null> {
  try {
    return await take(chat, agent, (tx) => lockSession(tx, sessionId));
  } catch (error) {
    if (error instanceof ChatError && error.code === 'not_in_queue') return null;
    throw error;
  }
}

async function take(
  chat: Chat,
  agent: Agent,
  lock: (tx: Queryable) => Promise<LoadedSession | null>,
): Promise<ChatSession | null> {
  const change = await withTransaction(chat.db, async (tx): Promise<SessionChange | null> => {
    const loaded = await lock(tx);
    if (loaded === null) return null;
    const command = { type: 'PickUp', userId: agent.userId } as const;
    return changeLocked(chat, tx, { loaded, command, agent });
  });
  if (change === null) return null;
  chat.changes.publish(change);
  return change.session;
}
