/** The real-time interface over WebSockets, frame by frame. Rules: docs/spec/delivery.md. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logInAs, startVisitor } from '../support/callers.ts';
import {
  messagesOn,
  openAgentLine,
  openLine,
  openVisitorLine,
  revisionsOn,
  visitorHello,
} from '../support/line.ts';
import { startChat } from '../support/start-chat.ts';
import { startTestParley, type TestParley, TOPICS } from '../support/test-parley.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startTestParley();
});
afterAll(() => parley.stop());

test('[DL28] a stranger is not let in: wrong key, another session’s key, unknown session', async () => {
  const visitor = await startVisitor(parley, TOPICS.queue);
  const other = await startVisitor(parley, TOPICS.queue);
  const hellos = [
    { ...visitorHello(visitor), key: 'x'.repeat(32) },
    { ...visitorHello(visitor), key: '' },
    { ...visitorHello(visitor), key: other.sessionKey },
    { ...visitorHello(visitor), s: 2_000_000_000 },
  ];
  for (const hello of hellos) {
    const line = await openLine(parley, '/visitor/socket');
    line.send(hello);
    expect(await line.closed).toBe(4401);
    expect(line.frames).toEqual([]);
  }
});

test('an agent’s line needs the login and its token, and a page of ours', async () => {
  const anna = await logInAs(parley, 'anna');
  const hello = { t: 'hello', v: 1, role: 'agent', xsrf: anna.me.xsrfToken, watch: [] };
  const withoutCookie = await openLine(parley, '/agent/socket');
  withoutCookie.send(hello);
  expect(await withoutCookie.closed).toBe(4401);

  const wrongToken = await openLine(parley, '/agent/socket', { cookie: anna.cookie });
  wrongToken.send({ ...hello, xsrf: 'wrong' });
  expect(await wrongToken.closed).toBe(4401);

  const foreign = { cookie: anna.cookie, origin: 'https://evil.example' };
  await expect(openLine(parley, '/agent/socket', foreign)).rejects.toThrow('403');
});

test('[DL1] a message is acknowledged once it is stored, and pushed to both sides in one order', async () => {
  const { visitor, anna } = await startChat(parley);
  const visitorLine = await openVisitorLine(parley, visitor);
  const agentLine = await openAgentLine(parley, anna, [[visitor.sessionId, 0]]);
  visitorLine.send({ t: 'post', s: visitor.sessionId, c: 'v1', text: 'Hello' });
  const ack = await visitorLine.frame('ack', ({ c }) => c === 'v1');
  const { rows } = await parley.db.query(
    'select revision, message from chat_message where id = $1',
    [ack.id],
  );
  expect(rows).toEqual([{ revision: ack.revision, message: 'Hello' }]);

  agentLine.send({ t: 'post', s: visitor.sessionId, c: 'a1', text: 'Hi' });
  await agentLine.frame('ack', ({ c }) => c === 'a1');
  await visitorLine.frame('events', ({ events }) => events.some((e) => hasText(e, 'Hi')));
  await agentLine.frame('events', ({ events }) => events.some((e) => hasText(e, 'Hi')));
  expect(messagesOn(visitorLine)).toEqual(messagesOn(agentLine));
  for (const line of [visitorLine, agentLine]) {
    const revisions = revisionsOn(line);
    expect(revisions).toEqual(revisions.map((_, index) => index + 1));
  }
});

test('[DL2] the same id and text again gets the same answer, another text a conflict, and nothing is doubled', async () => {
  const { visitor } = await startChat(parley);
  const line = await openVisitorLine(parley, visitor);
  const post = { t: 'post', s: visitor.sessionId, c: 'same', text: 'once' };
  line.send(post);
  const first = await line.frame('ack');
  const again = await openVisitorLine(parley, visitor);
  again.send(post);
  expect(await again.frame('ack')).toEqual(first);
  again.send({ ...post, text: 'other' });
  expect(await again.frame('refused')).toMatchObject({ c: 'same', code: 'client_id_conflict' });

  await visitor.call('POST', '/end');
  const late = await openVisitorLine(parley, visitor);
  late.send(post);
  expect(await late.frame('ack')).toEqual(first);
  late.send({ ...post, c: 'new' });
  expect(await late.frame('refused')).toMatchObject({ c: 'new', code: 'session_ended' });
  expect(await countMessages(visitor.sessionId, 'same')).toBe(1);
});

test('[DL2] a message sent many times at once is stored once', async () => {
  const { visitor } = await startChat(parley);
  const lines = await Promise.all(
    Array.from({ length: 5 }, () => openVisitorLine(parley, visitor)),
  );
  for (const line of lines) {
    for (let i = 0; i < 4; i += 1) {
      line.send({ t: 'post', s: visitor.sessionId, c: 'burst', text: 'once' });
    }
  }
  const acks = await Promise.all(lines.map((line) => line.frame('ack')));
  expect(new Set(acks.map(({ id }) => id)).size).toBe(1);
  expect(await countMessages(visitor.sessionId, 'burst')).toBe(1);
});

test('[DL5] a client resumes from any revision', async () => {
  const { visitor } = await startChat(parley);
  for (const text of ['one', 'two', 'three']) {
    await visitor.call('POST', '/messages', { clientId: text, text });
  }
  const whole = await openVisitorLine(parley, visitor);
  const { head } = await whole.frame(
    'events',
    ({ events, head }) => events.at(-1)?.revision === head,
  );
  for (let after = 0; after <= head; after += 1) {
    const line = await openVisitorLine(parley, visitor, after);
    await line.frame('events', (frame) => frame.events.length === 0 && frame.head === head);
    expect(revisionsOn(line)).toEqual(revisionsOn(whole).slice(after));
  }
});

test('[DL21] a malformed frame closes its own line and no other', async () => {
  const { visitor } = await startChat(parley);
  const bystander = await openVisitorLine(parley, visitor);
  for (const frame of ['{', '[]', '{"t":"post"}', '{"t":"nonsense"}', '"hello"']) {
    const line = await openVisitorLine(parley, visitor);
    line.send(frame);
    expect(await line.closed).toBe(4400);
  }
  const early = await openLine(parley, '/visitor/socket');
  early.send({ t: 'alive' });
  expect(await early.closed).toBe(4400);
  const binary = await openVisitorLine(parley, visitor);
  binary.socket.send(Buffer.from([1, 2, 3]));
  expect(await binary.closed).toBe(4400);
  bystander.send({ t: 'post', s: visitor.sessionId, c: 'still', text: 'here' });
  await bystander.frame('ack', ({ c }) => c === 'still');
});

test('[DL21] too large a frame, and another version, have their own codes', async () => {
  const visitor = await startVisitor(parley, TOPICS.queue);
  const line = await openVisitorLine(parley, visitor);
  line.send({ t: 'post', s: visitor.sessionId, c: 'big', text: 'x'.repeat(140_000) });
  expect(await line.closed).toBe(4413);
  const newer = await openLine(parley, '/visitor/socket');
  newer.send({ ...visitorHello(visitor), v: 99 });
  expect(await newer.closed).toBe(4409);
});

test('a message over 16 KiB or without text is refused for good, and the line stays', async () => {
  const visitor = await startVisitor(parley, TOPICS.queue);
  const line = await openVisitorLine(parley, visitor);
  const post = { t: 'post', s: visitor.sessionId };
  line.send({ ...post, c: 'big', text: 'é'.repeat(8_193) });
  expect(await line.frame('refused', ({ c }) => c === 'big')).toMatchObject({
    code: 'message_too_large',
  });
  line.send({ ...post, c: 'empty', text: ' \n ' });
  expect(await line.frame('refused', ({ c }) => c === 'empty')).toMatchObject({
    code: 'message_empty',
  });
  line.send({ ...post, c: 'fits', text: 'é'.repeat(8_192) });
  await line.frame('ack', ({ c }) => c === 'fits');
});

test('a visitor touches nothing but its own session', async () => {
  const { visitor: other } = await startChat(parley);
  const visitor = await startVisitor(parley, TOPICS.queue);
  for (const frame of [
    { t: 'post', s: other.sessionId, c: 'x', text: 'x' },
    { t: 'read', s: other.sessionId, upTo: 1 },
    { t: 'typing', s: other.sessionId, on: true },
    { t: 'watch', s: other.sessionId, after: 0 },
  ]) {
    const line = await openVisitorLine(parley, visitor);
    line.send(frame);
    expect(await line.closed).toBe(4403);
  }
  expect(await countMessages(other.sessionId, 'x')).toBe(0);
});

test('an agent without the right sees and writes nothing', async () => {
  const { visitor } = await startChat(parley);
  const zoe = await logInAs(parley, 'zoe');
  const line = await openAgentLine(parley, zoe, [[visitor.sessionId, 0]]);
  expect(await line.frame('refused')).toMatchObject({ code: 'unknown_session' });
  expect((await line.frame('snapshot')).sessions).toEqual([]);
  const bo = await openAgentLine(parley, await logInAs(parley, 'bo'));
  bo.send({ t: 'post', s: visitor.sessionId, c: 'b1', text: 'x' });
  expect(await bo.frame('refused')).toMatchObject({ c: 'b1', code: 'not_handler' });
});

test('[DL18] typing is shown to the other side and not stored', async () => {
  const { visitor, anna } = await startChat(parley);
  const visitorLine = await openVisitorLine(parley, visitor);
  const agentLine = await openAgentLine(parley, anna, [[visitor.sessionId, 0]]);
  await agentLine.frame('events');
  visitorLine.send({ t: 'typing', s: visitor.sessionId, on: true });
  expect(await agentLine.frame('typing')).toMatchObject({ by: 'customer', on: true });
  agentLine.send({ t: 'typing', s: visitor.sessionId, on: true });
  expect(await visitorLine.frame('typing')).toMatchObject({ by: 'user', on: true });
});

test('[DL19] read marks are stored for both sides', async () => {
  const { visitor, anna } = await startChat(parley);
  const visitorLine = await openVisitorLine(parley, visitor);
  const agentLine = await openAgentLine(parley, anna, [[visitor.sessionId, 0]]);
  agentLine.send({ t: 'post', s: visitor.sessionId, c: 'a1', text: 'Hi' });
  const { revision, id } = await agentLine.frame('ack');
  visitorLine.send({ t: 'read', s: visitor.sessionId, upTo: revision });
  await agentLine.frame('events', ({ events }) =>
    events.some((e) => e.type === 'MessagesRead' && e.by === 'customer' && e.upTo === revision),
  );
  const { rows } = await parley.db.query(
    'select read_by_customer from chat_message where id = $1',
    [id],
  );
  expect(rows).toEqual([{ read_by_customer: true }]);
  agentLine.send({ t: 'read', s: visitor.sessionId, upTo: revision });
  await visitorLine.frame('events', ({ events }) =>
    events.some((e) => e.type === 'MessagesRead' && e.by === 'user'),
  );
});

test('[QU3] waiting visitors hear their place as the queue moves', async () => {
  const first = await startVisitor(parley, TOPICS.queue);
  const second = await startVisitor(parley, TOPICS.queue);
  const firstLine = await openVisitorLine(parley, first);
  const secondLine = await openVisitorLine(parley, second);
  const { position } = await firstLine.frame('queue');
  await secondLine.frame('queue', (frame) => frame.position === position + 1);
  await first.call('POST', '/end');
  await secondLine.frame('queue', (frame) => frame.position === position);
});

test('an agent’s lists follow the queue: a row comes, and goes when somebody takes it', async () => {
  const anna = await logInAs(parley, 'anna');
  const bo = await logInAs(parley, 'bo');
  const lea = await logInAs(parley, 'lea');
  const lines = await Promise.all([anna, bo, lea].map((agent) => openAgentLine(parley, agent)));
  await Promise.all(lines.map((line) => line.frame('snapshot')));
  const visitor = await startVisitor(parley, TOPICS.queue, { name: 'Liv' });
  await Promise.all(
    lines.map((line) => line.frame('session', ({ session }) => session.id === visitor.sessionId)),
  );
  await bo.call('POST', `/sessions/${visitor.sessionId}/pick-up`);
  await Promise.all(
    lines.map((line) =>
      line.frame(
        'session',
        ({ session }) => session.id === visitor.sessionId && session.userId === 12,
      ),
    ),
  );
});

test('[DL4] what a visitor may not know comes as a hidden event in its place', async () => {
  const { visitor } = await startChat(parley);
  const line = await openVisitorLine(parley, visitor);
  const { head } = await line.frame('events', ({ events }) => events.length > 0);
  await parley.db.query(
    `insert into chat_session_event (session_id, revision, type, body, at)
      values ($1, $2, 'AlertRaised', '{"level": 1}', now())`,
    [visitor.sessionId, head + 1],
  );
  await parley.db.query('update chat_session set revision = $2 where id = $1', [
    visitor.sessionId,
    head + 1,
  ]);
  const later = await openVisitorLine(parley, visitor, head);
  const { events } = await later.frame('events', (frame) => frame.events.length > 0);
  expect(events).toEqual([expect.objectContaining({ type: 'Hidden', revision: head + 1 })]);
});

test('[DL16] a stop closes lines with 1012, and what was sent before is stored', async () => {
  const { visitor } = await startChat(parley);
  const line = await openVisitorLine(parley, visitor);
  line.send({ t: 'post', s: visitor.sessionId, c: 'last', text: 'last' });
  await line.frame('ack');
  await parley.restart();
  expect(await line.closed).toBe(1012);
  const back = await openVisitorLine(parley, visitor);
  await back.frame('events', ({ events }) => events.some((e) => hasText(e, 'last')));
});

function hasText(event: { type: string }, html: string): boolean {
  return event.type === 'MessagePosted' && (event as { html?: string }).html === html;
}

async function countMessages(sessionId: number, clientId: string): Promise<number> {
  const { rows } = await parley.db.query<{ count: number }>(
    'select count(*)::int as count from chat_message where session_id = $1 and client_id = $2',
    [sessionId, clientId],
  );
  return rows[0]?.count ?? -1;
}

test('[DL21] an address that is none, and a client that hangs up at once, harm nobody', async () => {
  const { port } = new URL(parley.url);
  const upgrade = 'Host: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
  for (const path of ['//', '/nope', '/%zz', '/agent/socket?x=1']) {
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => {});
    socket.write(`GET ${path} HTTP/1.1\r\n${upgrade}`);
    await once(socket, 'data');
    socket.resetAndDestroy();
    await once(socket, 'close');
  }
  const { visitor } = await startChat(parley);
  await openVisitorLine(parley, visitor);
});

test('[DL17] too many lines under one key are closed with 4429, and the server lives', async () => {
  const slow = await startTestParley({ messageRate: 1 });
  const { visitor } = await startChat(slow);
  const lines = await Promise.all(Array.from({ length: 20 }, () => openVisitorLine(slow, visitor)));
  for (const line of lines) line.send({ t: 'typing', s: visitor.sessionId, on: true });
  expect(await Promise.race(lines.map((line) => line.closed))).toBe(4429);
  expect((await visitor.call('GET', '')).status).toBe(200);
  await slow.stop();
});

test('an agent that may not read a session any more stops hearing of it', async () => {
  const visitor = await startVisitor(parley, TOPICS.queue);
  const bo = await openAgentLine(parley, await logInAs(parley, 'bo'), [[visitor.sessionId, 0]]);
  await bo.frame('events');
  const anna = await logInAs(parley, 'anna');
  await anna.call('POST', `/sessions/${visitor.sessionId}/pick-up`);
  expect(await bo.frame('refused')).toMatchObject({
    s: visitor.sessionId,
    code: 'unknown_session',
  });
  await visitor.call('POST', '/messages', { clientId: 'secret', text: 'secret' });
  await bo.frame('session', ({ session }) => session.userId === 11);
  expect(messagesOn(bo).map(({ html }) => html)).not.toContain('secret');
});

test('a logout ends the lines of that login', async () => {
  const anna = await logInAs(parley, 'anna');
  const line = await openAgentLine(parley, anna);
  const other = await openAgentLine(parley, await logInAs(parley, 'anna'));
  await anna.call('POST', '/logout');
  expect(await line.closed).toBe(4401);
  other.send({ t: 'refresh' });
  await other.frame('snapshot');
});

test('[DL3] events that come during a catching up are pushed after it, in order', async () => {
  const { visitor } = await startChat(parley);
  const writer = await openVisitorLine(parley, visitor);
  const post = (index: number) =>
    writer.send({ t: 'post', s: visitor.sessionId, c: `busy${index}`, text: `${index}` });
  const readers = [];
  for (let index = 0; index < 100; index += 1) {
    post(index);
    if (index % 10 === 0) readers.push(openVisitorLine(parley, visitor));
  }
  const { revision } = await writer.frame('ack', ({ c }) => c === 'busy99');
  for (const reader of await Promise.all(readers)) {
    await reader.frame('events', ({ head }) => head >= revision);
    expect(revisionsOn(reader)).toEqual(Array.from({ length: revision }, (_, index) => index + 1));
    const heads = reader.frames.flatMap((frame) => (frame.t === 'events' ? [frame.head] : []));
    expect(heads).toEqual([...heads].sort((a, b) => a - b));
  }
});

test('[DL16] a stop waits for nobody who has not said hello', async () => {
  const silent = await openLine(parley, '/visitor/socket');
  await parley.restart();
  expect(await silent.closed).toBe(1012);
});
