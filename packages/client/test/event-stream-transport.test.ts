import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ClientFrame, Hello, ServerFrame } from '@parley/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEventStreamTransport } from '../src/event-stream-transport.ts';
import type { Transport } from '../src/index.ts';
import { createFakeTime, type FakeTime } from './support/fake-time.ts';
import { createRecordingHandler, type RecordingHandler } from './support/recording-handler.ts';

const WELCOME = { t: 'welcome', v: 1, heartbeat: 1_000 } as const;

interface Exchange {
  readonly request: IncomingMessage;
  readonly body: unknown;
  readonly response: ServerResponse;
}

let server: Server;
let exchanges: Exchange[];
let transport: Transport;
let handler: RecordingHandler;
let time: FakeTime;
let after: number;

beforeEach(async () => {
  exchanges = [];
  after = 0;
  server = createServer(async (request, response) => {
    let text = '';
    for await (const piece of request) text += String(piece);
    exchanges.push({ request, response, body: JSON.parse(text) });
    server.emit('exchange');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  time = createFakeTime();
  handler = createRecordingHandler();
  transport = createEventStreamTransport({
    streamUrl: `${base}/agent/stream`,
    framesUrl: `${base}/agent/frames`,
    headers: { 'X-XSRF-TOKEN': 'token' },
    fetch,
    scheduler: time,
  });
});

afterEach(() => {
  transport.close();
  server.closeAllConnections();
  server.close();
});

const hello = (): Hello => ({
  t: 'hello',
  v: 1,
  role: 'agent',
  xsrf: 'token',
  watch: [[1, after]],
});

/** The n-th request, from 0, when it has come. */
async function exchange(n: number): Promise<Exchange> {
  for (;;) {
    const found = exchanges[n];
    if (found !== undefined) return found;
    await once(server, 'exchange');
  }
}

async function openStream(): Promise<Exchange> {
  transport.open(hello, handler);
  const stream = await exchange(0);
  stream.response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  push(stream, WELCOME);
  await handler.untilFrames(1);
  return stream;
}

function push({ response }: Exchange, frame: ServerFrame): void {
  response.write(`data: ${JSON.stringify(frame)}\n\n`);
}

const answer = ({ response }: Exchange, frames: readonly ServerFrame[]): void => {
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ frames }));
};

const post = (c: string): ClientFrame => ({ t: 'post', s: 1, c, text: `text ${c}` });
const ack = (c: string): ServerFrame => ({ t: 'ack', s: 1, c, revision: 2, id: 2, at: 0 });

describe('frames over an event stream', () => {
  it('[DL28] says hello in the body, with the token in a header', async () => {
    const { request, body } = await openStream();
    expect(request.method).toBe('POST');
    expect(request.url).toBe('/agent/stream');
    expect(request.headers['x-xsrf-token']).toBe('token');
    expect(body).toEqual(hello());
    expect(handler.frames).toEqual([WELCOME]);
  });

  it('[DL20] posts one request at a time, in order, and hands the answers on', async () => {
    await openStream();
    transport.send(post('a'));
    transport.send(post('b'));
    transport.send({ t: 'alive' });
    const first = await exchange(1);
    expect(first.body).toEqual({ hello: hello(), frames: [post('a')] });
    expect(exchanges).toHaveLength(2);
    answer(first, [ack('a')]);
    const second = await exchange(2);
    expect(second.body).toEqual({ hello: hello(), frames: [post('b'), { t: 'alive' }] });
    answer(second, [ack('b')]);
    expect(await handler.untilFrames(3)).toEqual([WELCOME, ack('a'), ack('b')]);
  });

  it('[DL20] puts no more into one request than one frame may hold, and 10 frames', async () => {
    await openStream();
    const long = 'x'.repeat(16_000);
    const total = 60;
    for (let n = 0; n < total; n += 1) {
      transport.send({ t: 'post', s: 1, c: `c${n}`, text: n < 30 ? long : 'short' });
    }
    const received: string[] = [];
    for (let n = 1; received.length < total; n += 1) {
      const request = await exchange(n);
      const { frames } = request.body as { frames: { c: string }[] };
      expect(JSON.stringify(frames).length).toBeLessThan(132 * 1024);
      expect(frames.length).toBeLessThanOrEqual(10);
      received.push(...frames.map((frame) => frame.c));
      answer(request, []);
    }
    expect(received).toEqual(Array.from({ length: total }, (_, n) => `c${n}`));
  });

  it('[DL6] opens the stream anew, with the newest cursors, when what it follows changes', async () => {
    const first = await openStream();
    after = 5;
    transport.send({ t: 'watch', s: 2, after: 0 });
    transport.send({ t: 'unwatch', s: 3 });
    transport.send({ t: 'refresh' });
    const second = await exchange(1);
    expect(second.request.url).toBe('/agent/stream');
    expect(second.body).toMatchObject({ watch: [[1, 5]] });
    if (!first.response.closed) await once(first.response, 'close');
    second.response.writeHead(200);
    push(second, ack('new'));
    expect(await handler.untilFrames(2)).toEqual([WELCOME, ack('new')]);
    expect(exchanges).toHaveLength(2);
    expect(handler.closes).toEqual([]);
  });

  it('passes the close code of the server on', async () => {
    const { response } = await openStream();
    response.end('event: close\ndata: {"code":1012}\n\n');
    expect(await handler.untilClosed()).toBe(1012);
  });

  it('[DL8] tells 1006 when the stream ends, breaks, or cannot be read', async () => {
    const breaks: ((response: ServerResponse) => unknown)[] = [
      (response) => response.end(),
      (response) => response.destroy(),
      (response) => response.write('data: {"t":\n\n'),
      (response) => response.write('event: close\ndata: no JSON\n\n'),
    ];
    for (const [n, breakOff] of breaks.entries()) {
      handler = createRecordingHandler();
      transport.open(hello, handler);
      const { response } = await exchange(n);
      response.writeHead(200).flushHeaders();
      breakOff(response);
      expect(await handler.untilClosed()).toBe(1006);
    }
  });

  it('[DL14] turns a refusal of the server into its close code', async () => {
    const refusals = [
      [400, 4400],
      [401, 4401],
      [403, 4403],
      [404, 4401],
      [413, 4413],
      [429, 4429],
      [503, 1012],
      [500, 1006],
    ] as const;
    const error = { code: 'some_code', message: 'No.', detail: [] };
    for (const [n, [status, code]] of refusals.entries()) {
      handler = createRecordingHandler();
      transport.open(hello, handler);
      (await exchange(n)).response.writeHead(status).end(JSON.stringify({ error }));
      expect(await handler.untilClosed()).toBe(code);
    }
  });

  it("[DL14] does not stop for a proxy's page", async () => {
    transport.open(hello, handler);
    (await exchange(0)).response.writeHead(403).end('<h1>Forbidden</h1>');
    expect(await handler.untilClosed()).toBe(1006);
  });

  it('[DL24] closes when frames could not be posted, so that they are sent again', async () => {
    await openStream();
    transport.send(post('a'));
    (await exchange(1)).response.destroy();
    expect(await handler.untilClosed()).toBe(1006);
  });

  it('[DL24] closes when posted frames are not answered in 30 seconds', async () => {
    await openStream();
    transport.send(post('a'));
    await exchange(1);
    time.advance(30_000);
    expect(await handler.untilClosed()).toBe(1006);
  });

  it('says nothing more once it is closed, and leaves no timer', async () => {
    const stream = await openStream();
    transport.send(post('a'));
    await exchange(1);
    transport.close();
    if (!stream.response.closed) await once(stream.response, 'close');
    expect(handler.closes).toEqual([]);
    expect(handler.frames).toEqual([WELCOME]);
    expect(time.waiting).toBe(0);
  });
});
