/** A message on its way into a chat session, before it is known what the session thinks of it. */
import type { ChatSession, MessageCommand } from '@parley/domain';
import type { Agent } from '../storage/agents.ts';
import type { MessageKey } from '../storage/find-messages.ts';
import { shownNameIn } from './agent-rights.ts';

export interface SentMessage {
  readonly sessionId: number;
  /** The writing agent; null = the session's customer. */
  readonly agent: Agent | null;
  readonly clientId: string;
  /** The HTML subset, at most 16 KiB before it was escaped. */
  readonly html: string;
}

/** Authors are named as their topic wants it, so the command needs the session. */
export function messageCommand(session: ChatSession, message: SentMessage): MessageCommand {
  const { agent, html, clientId } = message;
  if (agent === null) return { type: 'PostCustomerMessage', html, clientId };
  return {
    type: 'PostUserMessage',
    userId: agent.userId,
    agentName: shownNameIn(agent, session.topicId),
    html,
    clientId,
  };
}

/** What makes the message the same message when it is sent again. */
export function messageKey(message: SentMessage): MessageKey {
  return {
    sessionId: message.sessionId,
    clientId: message.clientId,
    userId: message.agent?.userId ?? null,
  };
}
