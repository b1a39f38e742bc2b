/** A WebSocket as a connection. */
import type { Writable } from 'node:stream';
import { CLOSE_CODES, type CloseCode } from '@parley/protocol';
import { WebSocket } from 'ws';
import { type Connection, DRAINED_BYTES, LINGER_MS, MAX_BUFFERED_BYTES } from './connection.ts';
import { createDrainWaiters, type DrainWaiters } from './drain-waiters.ts';
import { gatherWrites } from './gather-writes.ts';

/** @param line - what the WebSocket runs over, where there is something below it */
export function socketConnection(socket: WebSocket, line: Writable | null = null): Connection {
  return new SocketConnection(socket, line);
}

/** A class, because there are ten thousands of them and nearly all are idle: each holds what it needs now and no more. */
class SocketConnection implements Connection {
  readonly #socket: WebSocket;
  readonly #line: Writable | null;
  #isClosing = false;
  /** Made when somebody has to wait for the first time. */
  #waiters: DrainWaiters | null = null;

  constructor(socket: WebSocket, line: Writable | null) {
    this.#socket = socket;
    this.#line = line;
  }

  get closed(): boolean {
    return this.#isClosing || this.#socket.readyState === WebSocket.CLOSED;
  }

  send(frame: string): void {
    const socket = this.#socket;
    if (this.closed || socket.readyState !== WebSocket.OPEN) return;
    if (socket.bufferedAmount > MAX_BUFFERED_BYTES) {
      this.close(4430);
      return;
    }
    if (this.#line !== null) gatherWrites(this.#line);
    socket.send(frame, () => this.#waiters?.release());
  }

  drained(): Promise<void> {
    if (this.#isDrained()) return Promise.resolve();
    if (this.#waiters === null) {
      this.#waiters = createDrainWaiters(() => this.#isDrained());
      this.#socket.once('close', this.#waiters.release);
    }
    return this.#waiters.wait();
  }

  close(code: CloseCode): void {
    if (this.closed) return;
    this.#isClosing = true;
    this.#waiters?.release();
    const socket = this.#socket;
    socket.close(code, CLOSE_CODES[code].name);
    setTimeout(() => socket.terminate(), LINGER_MS).unref();
  }

  #isDrained(): boolean {
    return this.closed || this.#socket.bufferedAmount <= DRAINED_BYTES;
  }
}
