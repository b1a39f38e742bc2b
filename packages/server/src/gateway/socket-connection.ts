/** A WebSocket as a connection. */
import { CLOSE_CODES } from '@parley/protocol';
import { WebSocket } from 'ws';
import { type Connection, DRAINED_BYTES, MAX_BUFFERED_BYTES } from './connection.ts';

/** How long a slow reader has to read the rest and the close. */
const LINGER_MS = 10_000;

export function socketConnection(socket: WebSocket): Connection {
  const waiters = new Set<() => void>();
  let closed = false;

  function release(): void {
    if (!closed && socket.bufferedAmount > DRAINED_BYTES) return;
    for (const resolve of waiters) resolve();
    waiters.clear();
  }
  function close(code: keyof typeof CLOSE_CODES): void {
    if (closed) return;
    closed = true;
    release();
    socket.close(code, CLOSE_CODES[code].name);
    // A client that does not read would keep the line open: what it has not read by now it resumes.
    if (code === 4430) setTimeout(() => socket.terminate(), LINGER_MS).unref();
  }
  socket.once('close', () => {
    closed = true;
    release();
  });
  return {
    get closed() {
      return closed;
    },
    send(frame) {
      if (closed || socket.readyState !== WebSocket.OPEN) return;
      if (socket.bufferedAmount > MAX_BUFFERED_BYTES) return close(4430);
      socket.send(frame, release);
    },
    drained() {
      if (closed || socket.bufferedAmount <= DRAINED_BYTES) return Promise.resolve();
      return new Promise((resolve) => {
        waiters.add(resolve);
      });
    },
    close,
  };
}
