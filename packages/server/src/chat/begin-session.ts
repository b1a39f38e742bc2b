/** How a chat session comes into the world that no customer starts: gather the facts, decide, store. */
import { randomBytes } from 'node:crypto';
import { type Decision, type Facts, revise } from '@parley/domain';
import type { Agent } from '../storage/agents.ts';
import type { Queryable } from '../storage/database.ts';
import { nextSessionId, storeNewSessions } from '../storage/store-new-sessions.ts';
import { holdTopic, type Topic } from '../storage/topics.ts';
import type { SessionChange } from './changes.ts';
import type { ChatDeps } from './chat-deps.ts';
import { ChatError, refused } from './chat-error.ts';
import { gatherFacts } from './load-facts.ts';

/** Bytes of randomness in a session key: 192 bits. */
const KEY_BYTES = 24;

export interface Beginning {
  /** As it was held by this transaction: it must not be deleted meanwhile (CT6). */
  readonly topic: Topic;
  /** Who begins it. */
  readonly agent: Agent;
  /** Whose ranks count; null when none do. */
  readonly ranked: number | null;
  readonly sessionKey: string;
  /** When the customer's client was last there; null = none has come yet. */
  readonly customerFetch: number | null;
  readonly decide: (sessionId: number, facts: Facts) => Decision;
}

/**
 * The caller publishes the change after the commit.
 * @throws ChatError what the rules refuse
 */
export async function beginSession(
  deps: ChatDeps,
  tx: Queryable,
  beginning: Beginning,
): Promise<SessionChange> {
  const { topic, agent, ranked, sessionKey, customerFetch } = beginning;
  const sessionId = await nextSessionId(tx);
  const facts = await gatherFacts(deps, tx, {
    ...{ topic, agent, ranked, sessionId },
    targetId: null,
    customerSeen: customerFetch,
  });
  const decision = beginning.decide(sessionId, facts);
  if (!decision.ok) throw refused(decision.refusal);
  const { session } = decision;
  const stored = await storeNewSessions(tx, [
    {
      ...{ session, sessionKey, customerFetch, startId: null },
      events: revise(null, decision.events, facts.now),
    },
  ]);
  const events = stored.get(sessionId);
  if (events === undefined) throw new ChatError('internal');
  return { session, events };
}

/** The topic that a session is to begin on. @throws ChatError `unknown_topic` */
export async function holdKnownTopic(tx: Queryable, topicId: number): Promise<Topic> {
  const topic = await holdTopic(tx, topicId);
  if (topic === null) throw new ChatError('unknown_topic');
  return topic;
}

/** The secret that a customer's client proves itself by. */
export function createSessionKey(): string {
  return randomBytes(KEY_BYTES).toString('base64url');
}
