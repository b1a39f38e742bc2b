/** The fallback where a WebSocket cannot be had: the same frames as server-sent events and posts. */
import type { ServerFrame } from '@parley/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, refusalOf, startVisitor } from '../support/callers.ts';
import { visitorHello } from '../support/line.ts';
import { startChat } from '../support/start-chat.ts';
import { startTestParley, type TestParley, TOPICS } from '../support/test-parley.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startTestParley();
});
afterAll(() => parley.stop());

/** Opens a stream and reads its frames one by one. */
async function openStream(path: string, hello: unknown, headers: Record<string, string> = {}) {
  const abort = new AbortController();
  const response = await fetch(parley.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(hello),
    signal: abort.signal,
  });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let buffer = '';
  async function nextBlock(): Promise<string> {
    for (;;) {
      const end = buffer.indexOf('\n\n');
      if (end >= 0) {
        const block = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        return block;
      }
      const { value, done } = await reader.read();
      if (done) throw new Error('the stream ended');
      buffer += decoder.decode(value, { stream: true });
    }
  }
  return {
    nextBlock,
    close: () => abort.abort(),
    async frame<T extends ServerFrame['t']>(
      type: T,
      fits: (frame: Extract<ServerFrame, { t: T }>) => boolean = () => true,
    ): Promise<Extract<ServerFrame, { t: T }>> {
      for (;;) {
        const frame = JSON.parse((await nextBlock()).replace(/^data: /, '')) as ServerFrame;
        if (frame.t === type && fits(frame as never)) return frame as never;
      }
    },
  };
}

test('[DL20] a visitor and an agent chat over event streams', async () => {
  const { visitor, anna } = await startChat(parley);
  const hello = visitorHello(visitor);
  const visitorStream = await openStream('/visitor/stream', hello);
  await visitorStream.frame('welcome');
  await visitorStream.frame('events');

  const agentHello = {
    t: 'hello',
    v: 1,
    role: 'agent',
    xsrf: anna.me.xsrfToken,
    watch: [[visitor.sessionId, 0]],
  };
  const agentStream = await openStream('/agent/stream', agentHello, { cookie: anna.cookie });
  await agentStream.frame('snapshot');

  const post = { t: 'post', s: visitor.sessionId, c: 'v1', text: 'Hello' };
  const posted = await call<{ frames: ServerFrame[] }>(parley, '/visitor/frames', {
    body: { hello, frames: [post] },
  });
  expect(posted.body.frames).toEqual([expect.objectContaining({ t: 'ack', c: 'v1' })]);
  await agentStream.frame('events', ({ events }) =>
    events.some((event) => event.type === 'MessagePosted' && event.clientId === 'v1'),
  );
  const again = await call(parley, '/visitor/frames', { body: { hello, frames: [post] } });
  expect(again.body).toEqual(posted.body);

  await call(parley, '/agent/frames', {
    headers: { cookie: anna.cookie },
    body: { hello: agentHello, frames: [{ t: 'typing', s: visitor.sessionId, on: true }] },
  });
  expect(await visitorStream.frame('typing')).toMatchObject({ by: 'user', on: true });
  visitorStream.close();
  agentStream.close();
});

test('a stranger is refused before anything is sent', async () => {
  const visitor = await startVisitor(parley, TOPICS.queue);
  const hello = { ...visitorHello(visitor), key: 'wrong' };
  expect(refusalOf(await call(parley, '/visitor/stream', { body: hello }))).toEqual([
    401,
    'not_authenticated',
  ]);
  const frames = [{ t: 'post', s: visitor.sessionId, c: 'x', text: 'x' }];
  expect(refusalOf(await call(parley, '/visitor/frames', { body: { hello, frames } }))).toEqual([
    401,
    'not_authenticated',
  ]);
});

test.each([
  ['no hello', {}],
  ['another role', { t: 'hello', v: 1, role: 'agent', xsrf: 'x', watch: [] }],
  ['another version', { t: 'hello', v: 9, role: 'visitor', s: 1, key: 'k', after: 0 }],
])('%s is a bad request', async (_what, hello) => {
  expect(refusalOf(await call(parley, '/visitor/stream', { body: hello }))).toEqual([
    400,
    'bad_request',
  ]);
});

test('[DL21] malformed frames are named by their place, and none of them is acted on', async () => {
  const { visitor } = await startChat(parley);
  const good = { t: 'post', s: visitor.sessionId, c: 'good', text: 'x' };
  const answer = await call(parley, '/visitor/frames', {
    body: { hello: visitorHello(visitor), frames: [good, { t: 'post' }] },
  });
  expect(refusalOf(answer)).toEqual([400, 'bad_request']);
  expect(answer.body).toMatchObject({ error: { detail: ['frames/1'] } });
  const { rows } = await parley.db.query('select 1 from chat_message where client_id = $1', [
    'good',
  ]);
  expect(rows).toEqual([]);
});

test('[DL16] a stop ends a stream with a close event that says why', async () => {
  const visitor = await startVisitor(parley, TOPICS.queue);
  const stream = await openStream('/visitor/stream', visitorHello(visitor));
  await stream.frame('events', (frame) => frame.events.length === 0);
  const restarted = parley.restart();
  let block = await stream.nextBlock();
  while (!block.startsWith('event: close')) block = await stream.nextBlock();
  expect(block).toBe('event: close\ndata: {"code":1012}');
  await restarted;
});
