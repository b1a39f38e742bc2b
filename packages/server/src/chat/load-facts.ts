/** Gathers the world around a session that a decision needs: its topic, who is there, and what the agent may do. */
import type { Facts, SessionCommand } from '@parley/domain';
import type { Agent } from '../storage/agents.ts';
import type { Queryable } from '../storage/database.ts';
import type { LoadedSession } from '../storage/load-session.ts';
import { readSurroundings } from '../storage/surroundings.ts';
import { loadTopic } from '../storage/topics.ts';
import { rightsIn, shownNameIn } from './agent-rights.ts';
import type { ChatDeps } from './chat-deps.ts';
import { ChatError } from './chat-error.ts';

export interface FactsWanted {
  readonly loaded: LoadedSession;
  readonly command: SessionCommand;
  readonly agent: Agent | null;
  /** Whose ranks count; null when none do. */
  readonly ranked: number | null;
}

export async function loadFacts(
  deps: ChatDeps,
  db: Queryable,
  wanted: FactsWanted,
): Promise<Facts> {
  const { loaded, command, agent } = wanted;
  const topic = await loadTopic(db, loaded.session.topicId);
  if (topic === null) throw new ChatError('unknown_topic');
  const surroundings = await readSurroundings(db, {
    topicId: loaded.session.topicId,
    sessionId: loaded.session.id,
    rankedId: wanted.ranked,
    targetId: command.type === 'RequestTransfer' ? command.toUserId : null,
  });
  return {
    now: deps.now(),
    topic: topic.rules,
    available: surroundings.available,
    othersInQueue: surroundings.othersInQueue,
    rights: rightsIn(agent, loaded.session.topicId),
    usedRanks: surroundings.usedRanks,
    agentName: shownNameIn(agent, loaded.session.topicId),
    transferTargetReady: surroundings.targetReady,
    customerSeen: Math.max(loaded.customerSeen, deps.startedAt),
  };
}
