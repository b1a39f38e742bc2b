/** What both kinds of client may send about a chat session: messages, typing, read marks. */
import type { AckFrame, PostFrame, ReadFrame, RefusedFrame, ServerFrame } from '@parley/protocol';
import type { Chat } from '../chat/chat.ts';
import { ChatError, type ErrorCode } from '../chat/chat-error.ts';
import { postMessage } from '../chat/post-message.ts';
import type { Agent } from '../storage/agents.ts';

/** Failures that say nothing about the message: the client keeps it and tries again. */
const TRY_AGAIN: ReadonlySet<ErrorCode> = new Set([
  'internal',
  'shutting_down',
  'storage_unavailable',
]);

/**
 * Stores the message and answers with its acknowledgement or its final refusal.
 * @throws what says nothing about the message: whoever called closes the connection, and the client sends it again.
 */
export async function answerPost(
  chat: Chat,
  frame: PostFrame,
  agent: Agent | null,
): Promise<ServerFrame> {
  try {
    const posted = await postMessage(chat, {
      sessionId: frame.s,
      agent,
      clientId: frame.c,
      text: frame.text,
    });
    return { t: 'ack', s: frame.s, c: frame.c, ...posted } satisfies AckFrame;
  } catch (error) {
    if (!(error instanceof ChatError) || TRY_AGAIN.has(error.code)) throw error;
    return refusal(frame.s, frame.c, error);
  }
}

/** Stores a read mark; one that changes nothing is no fault. */
export async function answerRead(chat: Chat, frame: ReadFrame, agent: Agent | null): Promise<void> {
  const by = agent === null ? 'customer' : 'user';
  const userId = agent?.userId ?? null;
  try {
    await chat.messages.mark({
      sessionId: frame.s,
      command: { type: 'MarkRead', by, userId, upTo: frame.upTo },
      agent,
    });
  } catch (error) {
    if (!(error instanceof ChatError)) throw error;
  }
}

export function refusal(
  sessionId: number,
  clientId: string | null,
  error: ChatError,
): RefusedFrame {
  return { t: 'refused', s: sessionId, c: clientId, code: error.code, message: error.message };
}
