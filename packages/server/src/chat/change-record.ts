/** Commands on chat sessions as programs give them: what would do nothing is no mistake, and the answer is the record. */
import type { ChatSession, SessionCommand } from '@parley/domain';
import type { Agent } from '../storage/agents.ts';
import { loadSession } from '../storage/load-session.ts';
import { loadSessionRecord, type SessionRecord } from '../storage/session-records.ts';
import { maySeeTopic } from './agent-rights.ts';
import { changeSession } from './change-session.ts';
import type { Chat } from './chat.ts';
import { ChatError, type ErrorCode } from './chat-error.ts';

export interface RecordChange {
  readonly sessionId: number;
  readonly command: (session: ChatSession) => SessionCommand;
  /** Refusals that leave the session as it is without a word. */
  readonly unless: readonly ErrorCode[];
}

/** @throws ChatError `unknown_session`, `not_permitted` for whoever is no member of the topic, or what the rules refuse */
export async function changeRecord(
  chat: Chat,
  agent: Agent,
  { sessionId, command, unless }: RecordChange,
): Promise<SessionRecord> {
  const session = await sessionOfMember(chat, agent, sessionId);
  try {
    await changeSession(chat, sessionId, command(session), agent);
  } catch (error) {
    if (!(error instanceof ChatError) || !unless.includes(error.code)) throw error;
  }
  const record = await loadSessionRecord(chat.db, sessionId);
  if (record === null) throw new ChatError('unknown_session');
  return record;
}

/** The session as it stands, for a member of its topic; one that has been deleted is none. */
export async function sessionOfMember(
  chat: Chat,
  agent: Agent,
  sessionId: number,
): Promise<ChatSession> {
  const loaded = await loadSession(chat.db, sessionId);
  if (loaded === null || loaded.session.status === 'Deleted') {
    throw new ChatError('unknown_session');
  }
  if (!maySeeTopic(agent, loaded.session.topicId)) throw new ChatError('not_permitted');
  return loaded.session;
}
