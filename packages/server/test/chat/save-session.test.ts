/** Sessions that are here already, saved as records. */
import { type ChatSession, evolve } from '@parley/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeSession } from '../../src/chat/change-session.ts';
import type { Chat } from '../../src/chat/chat.ts';
import type { GivenSessionRecord } from '../../src/chat/given-session.ts';
import { readSession } from '../../src/chat/read-session.ts';
import { saveSession } from '../../src/chat/save-session.ts';
import type { Agent } from '../../src/storage/agents.ts';
import { loadEvents } from '../../src/storage/load-events.ts';
import { loadSession } from '../../src/storage/load-session.ts';
import { loadSessionRecord, type SessionRecord } from '../../src/storage/session-records.ts';
import { call, logInAs, startVisitor } from '../support/callers.ts';
import { openAgentLine, openVisitorLine, stayAlive } from '../support/line.ts';
import { agentOf, openChat, refusalFrom, startedBy } from '../support/open-chat.ts';
import { AGENTS, startTestParley, type TestParley, TOPICS } from '../support/test-parley.ts';

let parley: TestParley;
let chat: Chat;
let anna: Agent;
let bo: Agent;
beforeAll(async () => {
  parley = await startTestParley({ heartbeatMs: 500 });
  chat = openChat(parley);
  anna = await agentOf(parley, 'anna');
  bo = await agentOf(parley, 'bo');
});
afterAll(() => parley.stop());

async function load(id: number): Promise<SessionRecord> {
  const record = await loadSessionRecord(parley.db, id);
  if (record === null) throw new Error(`there is no session ${id}`);
  return record;
}

async function ongoing(agent: Agent): Promise<SessionRecord> {
  const id = await startedBy(chat, TOPICS.queue);
  await changeSession(chat, id, { type: 'PickUp', userId: agent.userId }, agent);
  return load(id);
}

async function ended(): Promise<SessionRecord> {
  const { id } = await ongoing(anna);
  await changeSession(chat, id, { type: 'EndSession', by: 'customer', userId: null });
  return load(id);
}

async function expectFolded(id: number): Promise<void> {
  let session: ChatSession | null = null;
  for (const { revision, at, event } of await loadEvents(parley.db, id, 0)) {
    session = evolve(session, { revision, at, event }, id);
  }
  expect(session).toEqual((await loadSession(parley.db, id))?.session);
}

test('[CS87] edits take one revision, and what was read can be saved again for nothing', async () => {
  const before = await ongoing(anna);
  const given = {
    id: before.id,
    customerAlias: 'P',
    customerHost: '::1',
    email: 'p@x.no',
    consented: true,
    flags: 1,
    rating: 957,
    topicId: TOPICS.forms,
  };
  const saved = await saveSession(chat, anna, given);
  expect(saved).toEqual({ ...before, ...given, revision: before.revision + 1 });
  expect(await saveSession(chat, anna, saved)).toEqual(saved);
  await expectFolded(before.id);
});

test('[CS86] null clears, and a link that is cleared is gone', async () => {
  const { id } = await ongoing(anna);
  const { rows } = await parley.db.query<{ id: number }>(
    `insert into person (firstname) values ('Per') returning person_id as id`,
  );
  const customerId = rows[0]?.id ?? 0;
  expect(await saveSession(chat, anna, { id, customerId })).toMatchObject({ customerId });
  expect(await saveSession(chat, anna, { id, customerId: null, name: null })).toMatchObject({
    customerId: null,
    name: '',
  });
});

test('[CS88] an open session keeps its own history, an ended one takes the given', async () => {
  const open = await ongoing(anna);
  const history = {
    rank: 235,
    alertLevel: 418,
    initialQueuePos: 613,
    whenRequested: 1_000,
    whenStarted: 2_000,
    idle: 3_000,
    customerFetch: 4_000,
    firstMessage: 'rerum',
    lastMessage: 'ut',
  };
  const sessionKey = 'another';
  expect(await saveSession(chat, anna, { id: open.id, ...history, sessionKey })).toEqual(open);
  const over = await ended();
  const corrected = { ...history, whenEnded: 2_500, userId: AGENTS.bo };
  expect(await saveSession(chat, anna, { id: over.id, ...corrected, sessionKey })).toEqual({
    ...over,
    ...corrected,
    revision: over.revision + 1,
  });
  await expectFolded(over.id);
});

test('[CS89] a changed status goes the way of its command', async () => {
  const id = await startedBy(chat, TOPICS.queue);
  const taken = await saveSession(chat, anna, { id, status: 'UserLast', userId: anna.userId });
  expect(taken).toMatchObject({
    status: 'CustomerLast',
    userId: anna.userId,
    rank: expect.any(Number),
  });
  const { rows } = await parley.db.query(
    'select last_accept is not null as accepted from chat_topic where id = $1',
    [TOPICS.queue],
  );
  expect(rows).toEqual([{ accepted: true }]);
  expect(await saveSession(chat, anna, { id, status: 'InQueue' })).toMatchObject({ userId: null });
  expect(await refusalFrom(saveSession(chat, anna, { id, status: 'Faq' }))).toEqual([
    'status_unreachable',
    'InQueue',
    'Faq',
  ]);
  await saveSession(chat, anna, { id, status: 'UserLast', userId: anna.userId });
  expect(await saveSession(chat, anna, { id, status: 'Closed' })).toMatchObject({
    status: 'Closed',
    userId: anna.userId,
    whenEnded: expect.any(Number),
  });
  expect(await saveSession(chat, anna, { id, status: 'Deleted' })).toMatchObject({
    status: 'Deleted',
  });
  expect(await readSession(chat, anna, id)).toBeNull();
  await expectFolded(id);
});

test('[CS90] the user changes to a manager that takes over, and to nobody else', async () => {
  const { id } = await ongoing(bo);
  const toBo = saveSession(chat, anna, { id, userId: AGENTS.lea });
  expect(await refusalFrom(toBo)).toEqual(['user_fixed']);
  expect(await saveSession(chat, anna, { id, userId: anna.userId })).toMatchObject({
    userId: anna.userId,
  });
  expect(await refusalFrom(saveSession(chat, bo, { id, userId: bo.userId }))).toEqual([
    'not_permitted',
  ]);
});

test('[CS91] transferTo asks an agent and takes the question back', async () => {
  const { id } = await ongoing(anna);
  const asked = await saveSession(chat, anna, { id, transferTo: bo.userId });
  expect(asked.transferTo).toBe(bo.userId);
  expect(await saveSession(chat, bo, { id, transferTo: null })).toMatchObject({
    transferTo: null,
    userId: anna.userId,
  });
  const busy = saveSession(chat, anna, { id, transferTo: AGENTS.lea });
  expect(await refusalFrom(busy)).toEqual(['transfer_target']);
});

test('[CS85] strangers, and members that only listen, save nothing', async () => {
  const before = await ongoing(bo);
  const save = async (name: 'lea' | 'zoe' | 'bo', given: GivenSessionRecord) =>
    refusalFrom(saveSession(chat, await agentOf(parley, name), { id: before.id, ...given }));
  expect(await save('zoe', { name: 'X' })).toEqual(['not_permitted']);
  expect(await save('lea', { name: 'X' })).toEqual(['not_permitted']);
  expect(await save('bo', { topicId: TOPICS.forms })).toEqual(['not_permitted']);
  expect(await load(before.id)).toEqual(before);
});

test('[CS94] a save that is refused leaves nothing behind', async () => {
  const before = await ongoing(anna);
  const { id } = before;
  const given = { id, name: 'X', transferTo: bo.userId };
  const cases: readonly [GivenSessionRecord, string[]][] = [
    [{ ...given, status: 'RequestPosted' }, ['status_unreachable', before.status, 'RequestPosted']],
    [{ ...given, saleId: 99 }, ['bad_request', 'saleId: there is no sale 99']],
    [{ ...given, topicId: 588 }, ['bad_request', 'topicId: there is no chat topic 588']],
    [
      { ...given, id: 2_000_000 },
      [
        'unknown_session',
        'id: there is no chat session 2000000; without an id, or with 0, it is a new one',
      ],
    ],
  ];
  for (const [refused, refusal] of cases) {
    expect(await refusalFrom(saveSession(chat, anna, refused))).toEqual(refusal);
  }
  expect(await load(id)).toEqual(before);
});

test('[DL4] whoever watches sees what was saved, and a visitor only what is its own', async () => {
  const visitor = await startVisitor(parley, TOPICS.queue, { name: 'Per' });
  const { sessionId: id } = visitor;
  const agent = await logInAs(parley, 'anna');
  const agentLine = stayAlive(await openAgentLine(parley, agent, [[id, 0]]));
  const visitorLine = stayAlive(await openVisitorLine(parley, visitor));
  const save = (given: GivenSessionRecord) => saveSession(chat, anna, { id, ...given });
  const seen = async (revision: number) =>
    Promise.all(
      [agentLine, visitorLine].map(async (line) => {
        const { events } = await line.frame('events', (frame) =>
          frame.events.some((event) => event.revision === revision),
        );
        return events.find((event) => event.revision === revision);
      }),
    );
  const named = await save({ name: 'Åse', customerAlias: 'VIP' });
  const customer = expect.objectContaining({ name: 'Åse' });
  const details = expect.objectContaining({ alias: 'VIP' });
  expect(await seen(named.revision)).toMatchObject([
    { type: 'SessionEdited', changes: { customer, details } },
    { type: 'SessionEdited', changes: { customer } },
  ]);
  const onVisitorsLine = JSON.stringify(visitorLine.frames);
  expect(onVisitorsLine).not.toContain('VIP');
  const labelled = await save({ customerAlias: 'VVIP' });
  expect(await seen(labelled.revision)).toMatchObject([
    { type: 'SessionEdited' },
    { type: 'Hidden' },
  ]);
  const row = await agentLine.frame('session', ({ session }) => session.customer.name === 'Åse');
  expect(row.session.id).toBe(id);
  await Promise.all([agentLine.close(), visitorLine.close()]);
});

test('[DL4] a visitor of a session that was brought in sees it without its labels', async () => {
  const saved = await saveSession(chat, anna, {
    topicId: TOPICS.queue,
    name: 'Åse',
    customerAlias: 'VIP',
    alertLevel: 2,
  });
  const answer = await call<{ events: unknown[] }>(parley, `/visitor/sessions/${saved.id}/events`, {
    headers: { authorization: `Bearer ${saved.sessionKey}` },
  });
  expect(answer.body.events[0]).toEqual({
    revision: 1,
    at: expect.any(Number),
    type: 'SessionImported',
    state: {
      topicId: TOPICS.queue,
      status: 'InQueue',
      customer: expect.objectContaining({ name: 'Åse' }),
      whenRequested: saved.whenRequested,
      whenStarted: null,
      userId: null,
      rating: null,
      botActive: false,
    },
  });
});
