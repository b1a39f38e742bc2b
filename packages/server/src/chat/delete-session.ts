/** A chat session is taken out of sight, as programs ask for it (CS80). */
import type { Agent } from '../storage/agents.ts';
import { sessionOfMember } from './change-record.ts';
import { changeSession } from './change-session.ts';
import type { Chat } from './chat.ts';

/** @throws ChatError `unknown_session` (a deleted one is none), `not_permitted` */
export async function deleteSession(chat: Chat, agent: Agent, sessionId: number): Promise<void> {
  await sessionOfMember(chat, agent, sessionId);
  await changeSession(chat, sessionId, { type: 'DeleteSession', userId: agent.userId }, agent);
}
