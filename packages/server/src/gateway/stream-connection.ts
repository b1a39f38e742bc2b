/** A response that stays open as a connection: each frame is one server-sent event. */
import type { ServerResponse } from 'node:http';
import type { CloseCode } from '@parley/protocol';
import { type Connection, DRAINED_BYTES, LINGER_MS, MAX_BUFFERED_BYTES } from './connection.ts';

export function streamConnection(response: ServerResponse): Connection {
  const waiters = new Set<() => void>();
  let closed = false;

  function release(): void {
    for (const resolve of waiters) resolve();
    waiters.clear();
  }
  function close(code: CloseCode): void {
    if (closed) return;
    closed = true;
    release();
    response.end(`event: close\ndata: ${JSON.stringify({ code })}\n\n`);
    setTimeout(() => response.destroy(), LINGER_MS).unref();
  }
  response.on('drain', release);
  response.once('close', () => {
    closed = true;
    release();
  });
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
    drained() {
      if (closed || response.writableLength <= DRAINED_BYTES) return Promise.resolve();
      return new Promise((resolve) => {
        waiters.add(resolve);
      });
    },
    close,
  };
}
