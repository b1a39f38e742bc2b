/** The chat sessions that an agent's lists show: what waits in its topics, its own, and what ended of late. */
import type { ChatSession } from '@parley/domain';
import { listAgentRows } from '../storage/agent-rows.ts';
import type { Agent } from '../storage/agents.ts';
import type { ChatDeps } from './chat-deps.ts';

export function listRows(deps: ChatDeps, agent: Agent): Promise<readonly ChatSession[]> {
  return listAgentRows(deps.db, {
    userId: agent.userId,
    topicIds: agent.memberships.map((member) => member.topicId),
  });
}
