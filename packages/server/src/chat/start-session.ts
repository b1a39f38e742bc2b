/** A customer asks for a chat on a topic. */
import type { Chat } from './chat.ts';
import type { SessionStart, StartedSession } from './session-start.ts';

/** Resolves when the session is committed. @throws ChatError `unknown_topic`, `start_id_conflict` */
export function startSession(chat: Chat, start: SessionStart): Promise<StartedSession> {
  return chat.starts.start(start);
}
