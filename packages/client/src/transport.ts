import type { ClientFrame, Hello, ServerFrame } from '@parley/protocol';

/** What a transport tells its connection. After `onClose`, or after its own `close`, it tells nothing more. */
export interface TransportHandler {
  onFrame(frame: ServerFrame): void;
  /** `code` is one of `CLOSE_CODES`, or a foreign one such as 1006 when the connection just broke. */
  onClose(code: number): void;
}

/** One connection to the gateway, used once: open, send, close. */
export interface Transport {
  /** `hello` is asked for each time that one is sent, so that it carries the newest cursors (DL6). */
  open(hello: () => Hello, handler: TransportHandler): void;
  /** Only after `welcome`. Frames arrive in the order they were sent. */
  send(frame: ClientFrame): void;
  close(): void;
}

/** The connection broke without a word from the server; the same number that browsers use. */
export const BROKEN = 1006;

/** The frame that a text holds, or null when it is none. Unknown types pass; whoever handles frames skips them. */
export function readServerFrame(text: string): ServerFrame | null {
  try {
    const value = JSON.parse(text) as ServerFrame | null;
    return typeof value?.t === 'string' ? value : null;
  } catch {
    return null;
  }
}
