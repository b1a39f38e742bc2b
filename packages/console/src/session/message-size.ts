import { MAX_MESSAGE_BYTES } from '@parley/protocol';

const encoder = new TextEncoder();

/** The text in KiB as UTF-8, like "16.3 KiB", when it is too long for one message; otherwise null. */
export function excessSize(text: string): string | null {
  const bytes = encoder.encode(text).length;
  return bytes > MAX_MESSAGE_BYTES ? kib(bytes) : null;
}

/** The longest that a message may be, in words. */
export const MOST_SIZE = kib(MAX_MESSAGE_BYTES);

/** Rounded up: 1 byte over the limit must not read like the limit. */
function kib(bytes: number): string {
  return `${Math.ceil((bytes / 1024) * 10) / 10} KiB`;
}
