/** Who may act on a session, from membership of its topic (`chat_topic_user`) and from handling it. */
import type { Rights } from '../chat-session/commands.ts';
import type { ChatSession } from '../chat-session/session.ts';

/** Whether this agent handles the session, or did when it ended. Nobody (null) handles nothing. */
export function isHandler(session: ChatSession, userId: number | null): boolean {
  return userId !== null && 'userId' in session && session.userId === userId;
}

/** Whether this agent may end, reset or take back what happens in the session: its handler, or a manager (CS14). */
export function maySteer(session: ChatSession, userId: number | null, rights: Rights): boolean {
  return isHandler(session, userId) || rights.manager;
}

/** Whether the agent may delete sessions of the topic: managers and administrators (CS15). */
export function mayDelete(rights: Rights): boolean {
  return rights.manager || rights.administrator;
}

/** Whether the agent may bring sessions of the topic in and save them (CS85). */
export function maySave(rights: Rights): boolean {
  return rights.canRespond || rights.manager || rights.administrator;
}

/** Whether a bot alone leads the session: whoever may save it then acts for the bot (CS93). */
export function isLedByBot(session: ChatSession): boolean {
  return session.botActive && !('userId' in session && session.userId !== null);
}
