import { type ClientFrame, type Hello, MAX_FRAME_BYTES, type ServerFrame } from '@parley/protocol';
import { createEventStreamParser } from './parse-event-stream.ts';
import { isErrorBody } from './request-json.ts';
import type { Scheduler } from './scheduler.ts';
import { BROKEN, readServerFrame, type Transport, type TransportHandler } from './transport.ts';

export interface EventStreamOptions {
  /** Takes a hello, answers with the server's frames as server-sent events. */
  readonly streamUrl: string;
  /** Takes the client's frames. */
  readonly framesUrl: string;
  /** Sent with both, such as `X-XSRF-TOKEN`. */
  readonly headers: Record<string, string>;
  readonly fetch: typeof fetch;
  readonly scheduler: Scheduler;
}

/** How long the answer to posted frames may take, in milliseconds; a sender that is too fast waits for it (DL17). */
const POST_TIMEOUT_MS = 30_000;
/** Frames in one request: few enough to be answered in time at the slowest pace. */
const MOST_FRAMES = 10;

/** A server's answer in HTTP, as the close code that says the same (docs/spec/delivery.md, close codes). */
const CLOSE_CODE_OF_STATUS: Readonly<Record<number, number>> = {
  400: 4400,
  401: 4401,
  403: 4403,
  404: 4401,
  413: 4413,
  429: 4429,
  503: 1012,
};

/**
 * The fallback (DL20): frames come as server-sent events in the answer to a POST, so that the hello stays out of the URL,
 * and go by POST, one request at a time, so that their order holds. What changes the stream itself (`watch`, `unwatch`,
 * `refresh`) opens it anew.
 */
export function createEventStreamTransport(options: EventStreamOptions): Transport {
  let hello: () => Hello;
  let handler: TransportHandler | null = null;
  let stream = new AbortController();
  const posting = new AbortController();
  const waiting: ClientFrame[] = [];
  let posts = false;
  let reopens = false;

  function end(code: number): void {
    const told = handler;
    close();
    told?.onClose(code);
  }

  function close(): void {
    handler = null;
    stream.abort();
    posting.abort();
  }

  function read(): void {
    stream.abort();
    stream = new AbortController();
    const { signal } = stream;
    readStream(options, hello(), signal, (frame) => handler?.onFrame(frame)).then(
      (code) => signal.aborted || end(code),
      () => signal.aborted || end(BROKEN),
    );
  }

  /** Several changes in a row cost one new stream. */
  function reopen(): void {
    if (reopens) return;
    reopens = true;
    queueMicrotask(() => {
      reopens = false;
      if (handler !== null) read();
    });
  }

  async function post(): Promise<void> {
    posts = true;
    while (waiting.length > 0 && handler !== null) {
      const frames = waiting.splice(0, countFitting(waiting));
      const cancelTimeout = options.scheduler.setTimer(() => end(BROKEN), POST_TIMEOUT_MS);
      const answer = await postFrames(options, { hello: hello(), frames }, posting.signal).finally(
        cancelTimeout,
      );
      if (typeof answer === 'number') return end(answer);
      for (const frame of answer) handler?.onFrame(frame);
    }
    posts = false;
  }

  return {
    open(newHello, newHandler) {
      hello = newHello;
      handler = newHandler;
      read();
    },
    send(frame) {
      if (frame.t === 'watch' || frame.t === 'unwatch' || frame.t === 'refresh') return reopen();
      waiting.push(frame);
      if (!posts) post().catch(() => end(BROKEN));
    },
    close,
  };
}

/** How many of the frames go into one request: together as long as one frame may be, and at least one. */
function countFitting(frames: readonly ClientFrame[]): number {
  let bytes = 0;
  const over = frames.findIndex((frame, n) => {
    bytes += new TextEncoder().encode(JSON.stringify(frame)).length;
    return bytes > MAX_FRAME_BYTES || n === MOST_FRAMES;
  });
  return over === -1 ? frames.length : Math.max(1, over);
}

/** Reads until the stream ends and answers with the close code. */
async function readStream(
  options: EventStreamOptions,
  hello: Hello,
  signal: AbortSignal,
  onFrame: (frame: ServerFrame) => void,
): Promise<number> {
  const response = await postJson(options, options.streamUrl, hello, signal);
  if (!response.ok || response.body === null) return closeCodeOf(response);
  let code: number | null = null;
  const parse = createEventStreamParser((name, data) => {
    if (signal.aborted || code !== null) return;
    if (name === 'close') {
      code = (JSON.parse(data) as { code?: number }).code ?? BROKEN;
      return;
    }
    const frame = readServerFrame(data);
    if (frame === null) code = BROKEN;
    else onFrame(frame);
  });
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  while (code === null) {
    const { done, value } = await reader.read();
    if (done) break;
    parse(decoder.decode(value, { stream: true }));
  }
  return code ?? BROKEN;
}

/** The server's answers to the frames, or the close code when it took none of them. */
async function postFrames(
  options: EventStreamOptions,
  body: { hello: Hello; frames: readonly ClientFrame[] },
  signal: AbortSignal,
): Promise<readonly ServerFrame[] | number> {
  const response = await postJson(options, options.framesUrl, body, signal);
  if (!response.ok) return closeCodeOf(response);
  return ((await response.json()) as { frames: readonly ServerFrame[] }).frames;
}

function postJson(
  options: EventStreamOptions,
  url: string,
  body: unknown,
  signal: AbortSignal,
): Promise<Response> {
  return options.fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...options.headers },
    body: JSON.stringify(body),
    cache: 'no-store',
    signal,
  });
}

/** Only an error of our own server may stop a client; a proxy's page may not. */
async function closeCodeOf(response: Response): Promise<number> {
  const body: unknown = await response.json().catch(() => null);
  return (isErrorBody(body) && CLOSE_CODE_OF_STATUS[response.status]) || BROKEN;
}
