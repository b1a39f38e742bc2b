/** Numbers in addresses. */
import { ChatError, type ErrorCode } from '../chat/chat-error.ts';

const MOST = 2_147_483_647;

/** An id of a path. @throws ChatError with the code for something that is not there. */
export function readId(text: string, absent: ErrorCode): number {
  const id = Number(text);
  if (!/^\d{1,10}$/.test(text) || id < 1 || id > MOST) throw new ChatError(absent);
  return id;
}

/** `?after=`; 0 when it is left out. @throws ChatError `bad_request` */
export function readAfter(text: string | undefined): number {
  if (text === undefined) return 0;
  if (!/^\d{1,10}$/.test(text) || Number(text) > MOST)
    throw new ChatError('bad_request', ['after']);
  return Number(text);
}
