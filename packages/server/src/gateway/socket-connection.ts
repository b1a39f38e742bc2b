/** A WebSocket as a connection. */
import { CLOSE_CODES, type CloseCode } from '@parley/protocol';
import { WebSocket } from 'ws';
import { type Connection, DRAINED_BYTES, LINGER_MS, MAX_BUFFERED_BYTES } from './connection.ts';

export function socketConnection(socket: WebSocket): Connection {
  const waiters = new Set<() => void>();
  let closed = false;

  function release(): void {
    if (!closed && socket.bufferedAmount > DRAINED_BYTES) return;
    for (const resolve of waiters) resolve();
    waiters.clear();
  }
  function close(code: CloseCode): void {
    if (closed) return;
    closed = true;
    release();
    socket.close(code, CLOSE_CODES[code].name);
    setTimeout(() => socket.terminate(), LINGER_MS).unref();
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
