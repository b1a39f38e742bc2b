/** A response that stays open as a connection: each frame is one server-sent event. */
import type { ServerResponse } from 'node:http';
import type { CloseCode } from '@parley/protocol';
import { type Connection, DRAINED_BYTES, LINGER_MS, MAX_BUFFERED_BYTES } from './connection.ts';
import { createDrainWaiters } from './drain-waiters.ts';

export function streamConnection(response: ServerResponse): Connection {
  let closed = false;
  const waiters = createDrainWaiters(() => closed || response.writableLength <= DRAINED_BYTES);

  function ended(): void {
    closed = true;
    waiters.release();
  }
  function close(code: CloseCode): void {
    if (closed) return;
    ended();
    response.end(`event: close\ndata: ${JSON.stringify({ code })}\n\n`);
    setTimeout(() => response.destroy(), LINGER_MS).unref();
  }
  response.on('drain', waiters.release);
  response.once('close', ended);
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
    drained: waiters.wait,
    close,
  };
}
