/** One open line to a client, whatever carries it: a WebSocket or an event stream. */
import type { CloseCode } from '@parley/protocol';

export interface Connection {
  /** Sends one frame, as JSON. A client that does not read is closed instead (4430); nothing is dropped silently. */
  send(frame: string): void;
  /** Resolves when the client has read most of what was sent, or is gone. */
  drained(): Promise<void>;
  close(code: CloseCode): void;
  readonly closed: boolean;
}

/** Bytes that may wait for a client; past them it counts as a slow reader. */
export const MAX_BUFFERED_BYTES = 1024 * 1024;
/** Bytes under which a client counts as having caught up. */
export const DRAINED_BYTES = 128 * 1024;
/** How long a client has to read the rest and the close, before the line is cut. What it has not read then it resumes. */
export const LINGER_MS = 10_000;
