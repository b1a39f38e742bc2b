/**
 * As much of a WebSocket as the client uses, for a process that holds thousands of them on the cores that the server runs
 * on: a full one costs more to open than the server needs to let it in.
 */
import { connect, type Socket } from 'node:net';
import type { WebSocketLike } from '@parley/client';

const TEXT = 0x1;
const CLOSE = 0x8;
const FINAL = 0x80;
const MASKED = 0x80;
const LENGTH_16 = 126;
const LENGTH_64 = 127;
const BROKEN = 1006;
const NO_CODE = 1005;
const END_OF_HEAD = Buffer.from('\r\n\r\n');
const EMPTY = Buffer.alloc(0);

/** A frame of the server's, and the bytes after it. */
interface Taken {
  readonly opcode: number;
  readonly payload: Buffer;
  readonly rest: Buffer;
}

export class LightWebSocket implements WebSocketLike {
  onopen: ((event: never) => void) | null = null;
  onmessage: ((event: never) => void) | null = null;
  onclose: ((event: never) => void) | null = null;
  onerror: ((event: never) => void) | null = null;
  readonly #socket: Socket;
  #unread: Buffer = EMPTY;
  #isOpen = false;
  #code = BROKEN;

  constructor(url: string) {
    const { hostname, port, pathname } = new URL(url);
    this.#socket = connect({ host: hostname, port: Number(port), noDelay: true });
    this.#socket.write(
      `GET ${pathname} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    );
    this.#socket.on('data', (bytes: Buffer) => this.#read(bytes));
    // `close` follows.
    this.#socket.on('error', () => {});
    this.#socket.on('close', () => {
      this.onclose?.({ code: this.#code } as never);
      this.onClosed();
    });
  }

  /** Called last, whoever listens. */
  onClosed(): void {}

  send(text: string): void {
    this.#write(TEXT, Buffer.from(text));
  }

  close(code = NO_CODE): void {
    if (this.#isOpen) this.#write(CLOSE, codeOf(code));
    this.#socket.end();
  }

  /** Cuts the line without a word. */
  terminate(): void {
    this.#socket.destroy();
  }

  #read(bytes: Buffer): void {
    this.#unread = this.#unread.length === 0 ? bytes : Buffer.concat([this.#unread, bytes]);
    if (!this.#isOpen && !this.#readHead()) return;
    for (let taken = take(this.#unread); taken !== null; taken = take(this.#unread)) {
      this.#unread = taken.rest;
      if (taken.opcode === TEXT) this.onmessage?.({ data: taken.payload.toString() } as never);
      if (taken.opcode !== CLOSE) continue;
      this.#code = taken.payload.length < 2 ? NO_CODE : taken.payload.readUInt16BE();
      this.#socket.end();
    }
  }

  /** Whether the server has let us in. */
  #readHead(): boolean {
    const end = this.#unread.indexOf(END_OF_HEAD);
    if (end < 0) return false;
    if (!this.#unread.toString('latin1', 0, end).startsWith('HTTP/1.1 101')) {
      this.#socket.destroy();
      return false;
    }
    this.#unread = this.#unread.subarray(end + END_OF_HEAD.length);
    this.#isOpen = true;
    this.onopen?.({} as never);
    return true;
  }

  /** With a mask of zeros, which leaves the payload as it is. */
  #write(opcode: number, payload: Buffer): void {
    const isShort = payload.length < LENGTH_16;
    const head = Buffer.alloc(isShort ? 6 : 8);
    head[0] = FINAL | opcode;
    head[1] = MASKED | (isShort ? payload.length : LENGTH_16);
    if (!isShort) head.writeUInt16BE(payload.length, 2);
    this.#socket.write(Buffer.concat([head, payload]));
  }
}

/** The first frame of the bytes; null when it is not all there yet. */
function take(bytes: Buffer): Taken | null {
  const [first, short] = bytes;
  if (first === undefined || short === undefined) return null;
  const headLength = short === LENGTH_16 ? 4 : short === LENGTH_64 ? 10 : 2;
  if (bytes.length < headLength) return null;
  const length =
    short === LENGTH_16
      ? bytes.readUInt16BE(2)
      : short === LENGTH_64
        ? Number(bytes.readBigUInt64BE(2))
        : short;
  const end = headLength + length;
  if (bytes.length < end) return null;
  return {
    opcode: first & 0x0f,
    payload: bytes.subarray(headLength, end),
    rest: bytes.subarray(end),
  };
}

function codeOf(code: number): Buffer {
  if (code === NO_CODE) return EMPTY;
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(code);
  return bytes;
}
