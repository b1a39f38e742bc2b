/** The chat of one node: the use cases' common ground, with the grouped writing of messages and starts. */
import { type AgentChanges, createAgentChanges } from './agent-changes.ts';
import type { ChatDeps } from './chat-deps.ts';
import { createMessageGroups, type MessageGroups } from './message-groups.ts';
import { createStartGroups, type StartGroups } from './start-groups.ts';

export interface Chat extends ChatDeps {
  readonly messages: MessageGroups;
  readonly starts: StartGroups;
  readonly agentChanges: AgentChanges;
}

export function createChat(deps: ChatDeps): Chat {
  return {
    ...deps,
    messages: createMessageGroups(deps),
    starts: createStartGroups(deps),
    agentChanges: createAgentChanges(),
  };
}
