import { MAX_MESSAGE_BYTES } from '@parley/protocol';

/** The counter shows when less than this is left, bytes. */
const COUNTER_FROM = 1024;

/** Size of a message as the server counts it: UTF-8 bytes. */
export function messageBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Bytes left for the message; null while there is room enough that nobody needs to know. Negative = too long. */
export function bytesLeft(text: string): number | null {
  // A UTF-16 unit takes three bytes at most: most drafts need no counting.
  if (text.length * 3 <= MAX_MESSAGE_BYTES - COUNTER_FROM) return null;
  const left = MAX_MESSAGE_BYTES - messageBytes(text);
  return left < COUNTER_FROM ? left : null;
}
