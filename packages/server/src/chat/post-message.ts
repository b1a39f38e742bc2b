/** A customer or an agent writes. What they type is text: it is escaped at the door, so that `<b>` shows as typed. */
import { escapeText, isBlank, MAX_MESSAGE_BYTES, utf8Length } from '@parley/domain';
import { isClientId } from '@parley/protocol';
import type { Agent } from '../storage/agents.ts';
import type { Chat } from './chat.ts';
import { ChatError } from './chat-error.ts';
import type { PostedMessage } from './posted-message.ts';

export interface TypedMessage {
  readonly sessionId: number;
  /** The writing agent; null = the session's customer, who has proved to be it. */
  readonly agent: Agent | null;
  readonly clientId: string;
  readonly text: string;
}

/** Resolves when the message is committed. @throws ChatError */
export async function postMessage(chat: Chat, typed: TypedMessage): Promise<PostedMessage> {
  const { sessionId, agent, clientId } = typed;
  if (!isClientId(clientId)) throw new ChatError('bad_request', ['clientId']);
  // A lone surrogate has no UTF-8: it would come back as another text than was sent.
  const text = typed.text.toWellFormed();
  if (utf8Length(text) > MAX_MESSAGE_BYTES) throw new ChatError('message_too_large');
  const html = escapeText(text);
  if (isBlank(html)) throw new ChatError('message_empty');
  return chat.messages.post({ sessionId, agent, clientId, html });
}
