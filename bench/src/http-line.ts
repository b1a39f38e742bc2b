/**
 * As much of HTTP as a caller needs who posts JSON and reads the answer, again and again over one connection of its own. A
 * full client takes more of the cores, which callers and server share, than the server takes to answer it.
 */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface HttpLine {
  /**
   * Posts JSON; one at a time.
   * @param authorization - value of the header; empty = there is none
   * @returns what the answer says
   * @throws when the answer is not 2xx or no JSON, or the connection ends before it; it is waited for without a limit
   */
  post(path: string, body: object, authorization?: string): Promise<unknown>;
  close(): void;
}

/** Opens a connection that stays open. @param url - `http://host:port` */
export async function openHttpLine(url: string): Promise<HttpLine> {
  const { hostname, port, host } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await once(socket, 'connect');
  return new Line(socket, host);
}

interface Waiting {
  readonly path: string;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** An answer whose bytes have all come. */
interface Answer {
  readonly head: string;
  readonly body: string;
  /** What came after it. */
  readonly rest: string;
}

const END_OF_HEAD = '\r\n\r\n';
const SUCCESS = /^HTTP\/1\.1 2\d\d /;
const LENGTH = /^content-length: *(\d+)/im;

class Line implements HttpLine {
  readonly #socket: Socket;
  readonly #host: string;
  #waiting: Waiting | null = null;
  #unread = '';

  constructor(socket: Socket, host: string) {
    this.#socket = socket;
    this.#host = host;
    // A character for each byte, because lengths are in bytes; bodies are decoded once they are whole.
    socket.setEncoding('latin1');
    socket.on('data', (bytes: string) => this.#read(bytes));
    socket.on('error', (error) => this.#fail(error));
    socket.on('close', () => this.#fail(new Error('the server closed the connection')));
  }

  post(path: string, body: object, authorization = ''): Promise<unknown> {
    if (this.#waiting !== null) throw new Error('an answer is still to come');
    if (this.#socket.destroyed) throw new Error('the line is closed');
    const text = JSON.stringify(body);
    const who = authorization === '' ? '' : `Authorization: ${authorization}\r\n`;
    this.#socket.write(
      `POST ${path} HTTP/1.1\r\nHost: ${this.#host}\r\n${who}Content-Type: application/json\r\n` +
        `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
    );
    return new Promise((resolve, reject) => {
      this.#waiting = { path, resolve, reject };
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(bytes: string): void {
    this.#unread += bytes;
    try {
      const answer = take(this.#unread);
      if (answer === null) return;
      this.#unread = answer.rest;
      this.#settle(answer);
    } catch (error) {
      this.#fail(error as Error);
    }
  }

  /** @throws when the body is no JSON */
  #settle({ head, body }: Answer): void {
    const waiting = this.#waiting;
    if (waiting === null) throw new Error('an answer that nobody waits for');
    if (!SUCCESS.test(head)) throw new Error(`${waiting.path} answered ${head}\n${body}`);
    const said: unknown = JSON.parse(body);
    this.#waiting = null;
    waiting.resolve(said);
  }

  #fail(error: Error): void {
    this.#waiting?.reject(error);
    this.#waiting = null;
    this.#socket.destroy();
  }
}

/** Null while bytes are missing. @throws when the answer does not tell its length */
function take(unread: string): Answer | null {
  const headLength = unread.indexOf(END_OF_HEAD);
  if (headLength === -1) return null;
  const head = unread.slice(0, headLength);
  const length = LENGTH.exec(head)?.[1];
  if (length === undefined) throw new Error(`an answer without a length: ${head}`);
  const from = headLength + END_OF_HEAD.length;
  const upTo = from + Number(length);
  if (unread.length < upTo) return null;
  const body = Buffer.from(unread.slice(from, upTo), 'latin1').toString();
  return { head, body, rest: unread.slice(upTo) };
}
