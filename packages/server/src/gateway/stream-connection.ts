/** A response that stays open as a connection: each frame is one server-sent event. */
import type { ServerResponse } from 'node:http';
import type { CloseCode } from '@parley/protocol';
import { type Connection, DRAINED_BYTES, MAX_BUFFERED_BYTES } from './connection.ts';

/** How long a slow reader has to read the rest and the close. */
const LINGER_MS = 10_000;

export function streamConnection(response: ServerResponse): Connection {
  let closed = false;
  response.once('close', () => {
    closed = true;
  });

  function close(code: CloseCode): void {
    if (closed) return;
    closed = true;
    response.end(`event: close\ndata: ${JSON.stringify({ code })}\n\n`);
    // A client that does not read would keep the line open: what it has not read by now it resumes.
    if (code === 4430) setTimeout(() => response.destroy(), LINGER_MS).unref();
  }
  return {
    get closed() {
      return closed;
    },
    send(frame) {
      if (closed) return;
      if (response.writableLength > MAX_BUFFERED_BYTES) return close(4430);
      // JSON has no line breaks of its own, so a frame is always one line.
      response.write(`data: ${frame}\n\n`);
    },
    async drained() {
      if (closed || response.writableLength <= DRAINED_BYTES) return;
      await new Promise<void>((resolve) => {
        response.once('drain', resolve);
        response.once('close', resolve);
      });
    },
    close,
  };
}
