/** One message under a lock: the sure way for everything that the grouped statement leaves out. */
import { withTransaction } from '../storage/database.ts';
import { findMessages } from '../storage/find-messages.ts';
import { lockSession } from '../storage/load-session.ts';
import { changeLocked } from './change-session.ts';
import type { SessionChange } from './changes.ts';
import type { ChatDeps } from './chat-deps.ts';
import { ChatError } from './chat-error.ts';
import type { PostedMessage } from './posted-message.ts';
import { messageCommand, messageKey, type SentMessage } from './sent-message.ts';

/**
 * The same id and text as a stored message gives that message's answer, whatever became of the session since (DL2).
 * @throws ChatError `client_id_conflict` for the same id with another text, or what the rules refuse.
 */
export async function settleMessage(deps: ChatDeps, message: SentMessage): Promise<PostedMessage> {
  const settled = await withTransaction(deps.db, async (tx): Promise<Settled> => {
    const loaded = await lockSession(tx, message.sessionId);
    if (loaded === null) throw new ChatError('unknown_session');
    const [stored] = await findMessages(tx, [messageKey(message)]);
    if (stored !== undefined) {
      if (stored.html !== message.html) throw new ChatError('client_id_conflict');
      return { posted: stored, change: null };
    }
    const command = messageCommand(loaded.session, message);
    const change = await changeLocked(deps, tx, { loaded, command, agent: message.agent });
    return { posted: postedIn(change, message.clientId), change };
  });
  if (settled.change !== null) deps.changes.publish(settled.change);
  const { id, revision, at } = settled.posted;
  return { id, revision, at };
}

interface Settled {
  readonly posted: PostedMessage;
  /** Null when the message had been stored before. */
  readonly change: SessionChange | null;
}

function postedIn(change: SessionChange, clientId: string): PostedMessage {
  const line = change.events.find(
    ({ event }) => event.type === 'MessagePosted' && event.clientId === clientId,
  );
  if (line === undefined || line.messageId === null) throw new ChatError('internal');
  return { id: line.messageId, revision: line.revision, at: line.at };
}
