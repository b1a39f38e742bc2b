/** A chat session goes from one agent to another, as programs ask for it (CS45–CS50). */
import type { Agent } from '../storage/agents.ts';
import type { SessionRecord } from '../storage/session-records.ts';
import { changeRecord } from './change-record.ts';
import type { Chat } from './chat.ts';
import { ChatError } from './chat-error.ts';
import { findNamedUser } from './name-users.ts';

/** Nobody is asked, or nobody can be any more. */
const NO_TRANSFER = ['not_transferred', 'wrong_status', 'session_ended'] as const;

/**
 * Asks an agent, by login name or associate id. A session that is not the caller's, and one that nobody handles yet,
 * stays as it is.
 *
 * @throws ChatError `bad_request` that names an agent that there is not, `transfer_target` for one that cannot take it
 */
export async function transferSession(
  chat: Chat,
  agent: Agent,
  { sessionId, toAssociate }: { readonly sessionId: number; readonly toAssociate: string },
): Promise<SessionRecord> {
  const target = await findNamedUser(chat.db, toAssociate);
  if (target === null) {
    throw new ChatError('bad_request', [`toAssociate: nobody is called "${toAssociate}"`]);
  }
  const { userId } = agent;
  return changeRecord(chat, agent, {
    sessionId,
    command: () => ({ type: 'RequestTransfer', userId, toUserId: target.userId }),
    unless: ['not_handler', 'nothing_to_do', 'wrong_status'],
  });
}

/** Takes the session that the caller was asked to take; when it was not, nothing happens. */
export function acceptTransfer(
  chat: Chat,
  agent: Agent,
  sessionId: number,
): Promise<SessionRecord> {
  const { userId } = agent;
  return changeRecord(chat, agent, {
    sessionId,
    command: () => ({ type: 'AcceptTransfer', userId }),
    unless: NO_TRANSFER,
  });
}

/** Leaves the session with its handler; when the caller was not asked, nothing happens. */
export function rejectTransfer(
  chat: Chat,
  agent: Agent,
  sessionId: number,
): Promise<SessionRecord> {
  const { userId } = agent;
  return changeRecord(chat, agent, {
    sessionId,
    command: () => ({ type: 'RejectTransfer', userId }),
    unless: NO_TRANSFER,
  });
}
