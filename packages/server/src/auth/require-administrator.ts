import { ChatError } from '../chat/chat-error.ts';
import type { Agent } from '../storage/agents.ts';

/** Users are administrators' alone. @throws ChatError `not_permitted` */
export function requireAdministrator(agent: Agent): void {
  if (!agent.administrator) throw new ChatError('not_permitted');
}
