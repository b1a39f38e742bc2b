/** An agent takes a waiting chat session, as programs ask for it. */
import type { Agent } from '../storage/agents.ts';
import { loadSession } from '../storage/load-session.ts';
import { loadSessionRecord, type SessionRecord } from '../storage/session-records.ts';
import { maySeeTopic } from './agent-rights.ts';
import type { Chat } from './chat.ts';
import { ChatError } from './chat-error.ts';
import { pickUpNext, pickUpSession } from './pick-up.ts';

/** The one that has waited longest; null when none waits. @throws ChatError `not_permitted` */
export async function pickUpNextRecord(chat: Chat, agent: Agent): Promise<SessionRecord | null> {
  const session = await pickUpNext(chat, agent);
  return session === null ? null : loadSessionRecord(chat.db, session.id);
}

/** A certain one; null when it does not wait, or there is no such session. @throws ChatError `not_permitted` */
export async function pickUpRecord(
  chat: Chat,
  agent: Agent,
  sessionId: number,
): Promise<SessionRecord | null> {
  const loaded = await loadSession(chat.db, sessionId);
  if (loaded === null || loaded.session.status === 'Deleted') return null;
  if (!maySeeTopic(agent, loaded.session.topicId)) throw new ChatError('not_permitted');
  const session = await pickUpSession(chat, agent, sessionId);
  return session === null ? null : loadSessionRecord(chat.db, session.id);
}
