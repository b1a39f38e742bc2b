/** A customer asks for a chat on a topic. */
import { randomBytes } from 'node:crypto';
import {
  ANONYMOUS,
  type Customer,
  startSession as decideStart,
  type Facts,
  revise,
} from '@parley/domain';
import { type Queryable, withTransaction } from '../storage/database.ts';
import { findSessionByStartId, type LoadedSession } from '../storage/load-session.ts';
import { nextSessionId, storeNewSession } from '../storage/store-change.ts';
import { readSurroundings } from '../storage/surroundings.ts';
import { loadTopic } from '../storage/topics.ts';
import { NO_RIGHTS } from './agent-rights.ts';
import type { SessionChange } from './changes.ts';
import type { Chat } from './chat.ts';
import { ChatError, refused } from './chat-error.ts';

/** Bytes of randomness in a session key: 192 bits. */
const KEY_BYTES = 24;

export interface SessionStart {
  readonly topicId: number;
  /** The client's UUID for this start; the same again gives the same session. */
  readonly startId: string;
  /** What the page told about the customer; nothing counts as identified before the form was filled. */
  readonly customer: Partial<Customer>;
  /** Address of the customer's client. */
  readonly host: string;
}

/** @throws ChatError `unknown_topic`, `start_id_conflict` */
export async function startSession(
  chat: Chat,
  start: SessionStart,
): Promise<Pick<LoadedSession, 'session' | 'sessionKey'>> {
  const earlier = await findSessionByStartId(chat.db, start.startId);
  if (earlier !== null) return sameStart(earlier, start);
  const sessionKey = randomBytes(KEY_BYTES).toString('base64url');
  const change = await withTransaction(chat.db, async (tx): Promise<SessionChange | null> => {
    const sessionId = await nextSessionId(tx);
    const facts = await factsOfStart(tx, start.topicId, chat.now());
    const customer = { ...ANONYMOUS, ...start.customer };
    const decision = decideStart(
      { type: 'StartSession', sessionId, customer, identified: false },
      facts,
    );
    if (!decision.ok) throw refused(decision.refusal);
    const events = await storeNewSession(tx, {
      session: decision.session,
      events: revise(null, decision.events, facts.now),
      sessionKey,
      customerHost: start.host.slice(0, 255),
      startId: start.startId,
    });
    return events === null ? null : { session: decision.session, events };
  });
  if (change === null) {
    // Somebody started under the same id meanwhile: a repeated request that overtook this one.
    const other = await findSessionByStartId(chat.db, start.startId);
    if (other === null) throw new ChatError('start_id_conflict');
    return sameStart(other, start);
  }
  chat.changes.publish(change);
  return { session: change.session, sessionKey };
}

function sameStart(earlier: LoadedSession, start: SessionStart): LoadedSession {
  if (earlier.session.topicId !== start.topicId) throw new ChatError('start_id_conflict');
  return earlier;
}

async function factsOfStart(tx: Queryable, topicId: number, now: number): Promise<Facts> {
  const topic = await loadTopic(tx, topicId);
  if (topic === null) throw new ChatError('unknown_topic');
  const surroundings = await readSurroundings(tx, {
    topicId,
    sessionId: 0,
    rankedId: null,
    targetId: null,
  });
  return {
    now,
    topic: topic.rules,
    available: surroundings.available,
    othersInQueue: surroundings.othersInQueue,
    rights: NO_RIGHTS,
    usedRanks: [],
    agentName: '',
    transferTargetReady: false,
    customerSeen: now,
  };
}
