/** What happens on one node arrives at the clients of another. Heartbeats are too rare here to be why. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { logInAs, startVisitor, type Visitor } from '../support/callers.ts';
import {
  type Line,
  messagesOn,
  openAgentLine,
  openVisitorLine,
  revisionsOn,
} from '../support/line.ts';
import {
  AGENTS,
  startTestParley,
  type TestNode,
  type TestParley,
  TOPICS,
} from '../support/test-parley.ts';
import { callWebApi } from '../support/web-api/call-web-api.ts';
import { startTestNats, type TestNats } from './test-nats.ts';

describe.each([{ over: 'PostgreSQL' }, { over: 'NATS' }])('hints over $over', ({ over }) => {
  let nats: TestNats | null = null;
  let here: TestParley;
  let there: TestNode;
  beforeAll(async () => {
    if (over === 'NATS') nats = await startTestNats();
    here = await startTestParley({
      heartbeatMs: 3_600_000,
      ...(nats === null ? {} : { natsServers: nats.servers }),
    });
    await here.db.query('update ejuser set is_administrator = true where id = $1', [AGENTS.anna]);
    there = await here.startAnother();
  });
  afterAll(async () => {
    await here.stop();
    await nats?.remove();
  });

  /** A session of anna's, with its visitor connected here and anna connected there. */
  async function chatAcross(): Promise<{ visitor: Visitor; customer: Line; agent: Line }> {
    const visitor = await startVisitor(here, TOPICS.queue, { name: 'Per' });
    const anna = await logInAs(here, 'anna');
    await anna.call('POST', `/sessions/${visitor.sessionId}/pick-up`);
    const customer = await openVisitorLine(here, visitor);
    const agent = await openAgentLine(there, anna, [[visitor.sessionId, 0]]);
    await agent.frame('events', ({ events, head }) => events.length === 0 && head > 0);
    return { visitor, customer, agent };
  }

  test('[ND6] messages arrive once and in the order of their revisions, both ways', async () => {
    const { visitor, customer, agent } = await chatAcross();
    const texts = Array.from({ length: 40 }, (_, index) => `text ${index}`);
    for (const [index, text] of texts.entries()) {
      const line = index % 3 === 0 ? agent : customer;
      line.send({ t: 'post', s: visitor.sessionId, c: randomUUID(), text });
    }
    await vi.waitFor(() => {
      for (const line of [customer, agent]) expect(messagesOn(line)).toHaveLength(texts.length);
    }, 20_000);
    expect(messagesOn(customer)).toEqual(messagesOn(agent));
    for (const line of [customer, agent]) {
      const revisions = revisionsOn(line);
      expect(revisions).toEqual(revisions.map((_, index) => index + 1));
    }
  });

  test('[ND2] a row of the lists appears, changes and goes with what happens elsewhere', async () => {
    const agent = await openAgentLine(there, await logInAs(there, 'bo'));
    await agent.frame('topics');
    const visitor = await startVisitor(here, TOPICS.queue, { name: 'Kim' });
    const isRow = (status: string) => (frame: { session: { id: number; status: string } }) =>
      frame.session.id === visitor.sessionId && frame.session.status === status;
    await agent.frame('session', isRow('InQueue'));

    const anna = await logInAs(here, 'anna');
    await anna.call('POST', `/sessions/${visitor.sessionId}/pick-up`);
    const gone = await agent.frame('session', isRow('CustomerLast'));
    expect(gone.session.userId).toBe(AGENTS.anna);
  });

  test('[ND2] waiting visitors hear their new place', async () => {
    const before = await startVisitor(here, TOPICS.queue);
    const after = await startVisitor(here, TOPICS.queue);
    const waiting = await openVisitorLine(there, after);
    const place = await waiting.frame('queue');
    expect((await before.call('POST', '/end')).status).toBe(200);
    const next = await waiting.frame('queue', ({ position }) => position !== place.position);
    expect(next.position).toBe(place.position - 1);
  });

  test('[ND2] so do those whom a session leaves behind that is saved into another topic', async () => {
    const before = await startVisitor(here, TOPICS.queue);
    const after = await startVisitor(here, TOPICS.queue);
    const waiting = [await openVisitorLine(here, after), await openVisitorLine(there, after)];
    const places = await Promise.all(waiting.map((line) => line.frame('queue')));
    const saved = await callWebApi(here, {
      path: 'Agents/Chat/SaveChatSessionEntity',
      as: 'anna',
      body: { ChatSessionId: before.sessionId, TopicId: TOPICS.forms },
    });
    expect(saved.status).toBe(200);
    for (const [index, line] of waiting.entries()) {
      const place = places[index]?.position ?? 0;
      await line.frame('queue', ({ position }) => position === place - 1);
    }
  });

  test('[ND2] typing shows on the other side', async () => {
    const { visitor, customer, agent } = await chatAcross();
    customer.send({ t: 'typing', s: visitor.sessionId, on: true });
    expect((await agent.frame('typing')).by).toBe('customer');
    agent.send({ t: 'typing', s: visitor.sessionId, on: true });
    expect((await customer.frame('typing')).by).toBe('user');
    agent.send({ t: 'typing', s: visitor.sessionId, on: false });
    await customer.frame('typing', ({ on }) => !on);
  });

  test('[ND2] presence reaches windows there', async () => {
    const bo = await logInAs(here, 'bo');
    const agent = await openAgentLine(there, bo);
    await agent.frame('presence', ({ present }) => present);
    await bo.call('PUT', '/presence', { present: false });
    await agent.frame('presence', ({ present }) => !present);
    await bo.call('PUT', '/presence', { present: true });
    const told = () => agent.frames.flatMap((frame) => (frame.t === 'presence' ? [frame] : []));
    await vi.waitFor(() => expect(told().at(-1)?.present).toBe(true));
  });

  test('[ND7] a logout closes the window there, and no other one', async () => {
    const lea = await logInAs(here, 'lea');
    const another = await openAgentLine(there, await logInAs(here, 'lea'));
    const agent = await openAgentLine(there, lea);
    await lea.call('POST', '/logout');
    expect(await agent.closed).toBe(4401);
    expect(another.socket.readyState).toBe(another.socket.OPEN);
  });

  test('[ND7] disabling a user closes its windows there', async () => {
    const agent = await openAgentLine(there, await logInAs(here, 'zoe'));
    const anna = await logInAs(here, 'anna');
    const disabled = await anna.call('POST', `/users/${AGENTS.zoe}/disable`);
    expect(disabled.status).toBe(200);
    expect(await agent.closed).toBe(4401);
  });

  test('[ND7] a session that goes to somebody else is not shown any further there', async () => {
    const visitor = await startVisitor(here, TOPICS.queue, { name: 'Liv' });
    const bo = await openAgentLine(there, await logInAs(here, 'bo'), [[visitor.sessionId, 0]]);
    await bo.frame('events', ({ events }) => events.length === 0);
    const anna = await logInAs(here, 'anna');
    await anna.call('POST', `/sessions/${visitor.sessionId}/pick-up`);
    await bo.frame('refused', ({ s }) => s === visitor.sessionId);
    const body = { clientId: randomUUID(), text: 'between us' };
    await visitor.call('POST', '/messages', body);
    const sees = await openAgentLine(there, anna, [[visitor.sessionId, 0]]);
    await sees.frame('events', ({ events }) => events.some(({ type }) => type === 'MessagePosted'));
    expect(messagesOn(bo)).toEqual([]);
  });
});
