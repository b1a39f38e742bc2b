/** A WebSocket as a connection. */
import { CLOSE_CODES, type CloseCode } from '@parley/protocol';
import { WebSocket } from 'ws';
import { type Connection, DRAINED_BYTES, LINGER_MS, MAX_BUFFERED_BYTES } from './connection.ts';
import { createDrainWaiters } from './drain-waiters.ts';

export function socketConnection(socket: WebSocket): Connection {
  let closed = false;
  const waiters = createDrainWaiters(() => closed || socket.bufferedAmount <= DRAINED_BYTES);

  function ended(): void {
    closed = true;
    waiters.release();
  }
  function close(code: CloseCode): void {
    if (closed) return;
    ended();
    socket.close(code, CLOSE_CODES[code].name);
    setTimeout(() => socket.terminate(), LINGER_MS).unref();
  }
  socket.once('close', ended);
  return {
    get closed() {
      return closed;
    },
    send(frame) {
      if (closed || socket.readyState !== WebSocket.OPEN) return;
      if (socket.bufferedAmount > MAX_BUFFERED_BYTES) return close(4430);
      socket.send(frame, waiters.release);
    },
    drained: waiters.wait,
    close,
  };
}
