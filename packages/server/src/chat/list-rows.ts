/** The chat sessions that an agent's lists show: what waits in its topics, its own, and what ended of late. */
import type { ChatSession } from '@parley/domain';
import { type AgentLists, listAgentRowHeads, listAgentRows } from '../storage/agent-rows.ts';
import type { Agent } from '../storage/agents.ts';
import type { ChatDeps } from './chat-deps.ts';

export function listRows(deps: ChatDeps, agent: Agent): Promise<readonly ChatSession[]> {
  return listAgentRows(deps.db, listsOf(agent));
}

/** How far each of them has come: revision by session id. */
export function listRowHeads(deps: ChatDeps, agent: Agent): Promise<ReadonlyMap<number, number>> {
  return listAgentRowHeads(deps.db, listsOf(agent));
}

function listsOf(agent: Agent): AgentLists {
  return {
    userId: agent.userId,
    topicIds: agent.memberships.map((member) => member.topicId),
  };
}
