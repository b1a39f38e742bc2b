/** Gathers the world around a session that a decision needs: its topic, who is there, and what the agent may do. */
import type { Facts, SessionCommand } from '@parley/domain';
import type { Agent } from '../storage/agents.ts';
import type { Queryable } from '../storage/database.ts';
import type { LoadedSession } from '../storage/load-session.ts';
import { readSurroundings, type Surroundings } from '../storage/surroundings.ts';
import { holdTopicOfSession, loadTopicOfSession, type Topic } from '../storage/topics.ts';
import { rightsIn, shownNameIn } from './agent-rights.ts';
import type { ChatDeps } from './chat-deps.ts';
import { ChatError } from './chat-error.ts';
import { isAvailable } from './is-open.ts';

export interface FactsWanted {
  readonly loaded: LoadedSession;
  readonly command: SessionCommand;
  readonly agent: Agent | null;
  /** Whose ranks count; null when none do. */
  readonly ranked: number | null;
}

/** The world around a command on a session that exists. */
export async function loadFacts(
  deps: ChatDeps,
  db: Queryable,
  wanted: FactsWanted,
): Promise<Facts> {
  const { loaded, command, agent, ranked } = wanted;
  // What has finished may come alive again, which a topic must not be deleted under (CT6).
  const readTopic = loaded.session.status === 'Finished' ? holdTopicOfSession : loadTopicOfSession;
  const topic = await readTopic(db, loaded.session.topicId);
  if (topic === null) throw new ChatError('unknown_topic');
  return gatherFacts(deps, db, {
    topic,
    agent,
    ranked,
    sessionId: loaded.session.id,
    targetId: command.type === 'RequestTransfer' ? command.toUserId : null,
    customerSeen: loaded.customerSeen,
  });
}

export interface FactsGathered {
  /** As it was read, and held if the decision needs it to stay. */
  readonly topic: Topic;
  /** 0 = a session that does not exist yet. */
  readonly sessionId: number;
  readonly agent: Agent | null;
  /** Whose ranks count; null when none do. */
  readonly ranked: number | null;
  /** Whom a transfer would go to; null = nobody. */
  readonly targetId: number | null;
  /** When the customer's client was last there; null = none has come yet. */
  readonly customerSeen: number | null;
}

/** The world in a topic, around a session or the beginning of one. */
export async function gatherFacts(
  deps: ChatDeps,
  db: Queryable,
  wanted: FactsGathered,
): Promise<Facts> {
  const surroundings = await readSurroundings(db, {
    topicId: wanted.topic.rules.id,
    sessionId: wanted.sessionId,
    rankedId: wanted.ranked,
    targetId: wanted.targetId,
  });
  return factsFrom(deps, wanted, surroundings);
}

/** The facts in what has been read. */
export function factsFrom(
  deps: ChatDeps,
  wanted: Pick<FactsGathered, 'topic' | 'agent' | 'customerSeen'>,
  surroundings: Surroundings,
): Facts {
  const { topic, agent, customerSeen } = wanted;
  return {
    now: deps.now(),
    topic: topic.rules,
    available: isAvailable(deps, topic, surroundings),
    othersInQueue: surroundings.othersInQueue,
    rights: rightsIn(agent, topic.rules.id),
    usedRanks: surroundings.usedRanks,
    agentName: shownNameIn(agent, topic.rules.id),
    transferTargetReady: surroundings.targetReady,
    customerSeen: customerSeen === null ? null : Math.max(customerSeen, deps.startedAt),
  };
}
