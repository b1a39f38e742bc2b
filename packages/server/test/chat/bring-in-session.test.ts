/** Sessions that come from elsewhere, as they are. */
import { type ChatSession, evolve } from '@parley/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Chat } from '../../src/chat/chat.ts';
import type { GivenSessionRecord } from '../../src/chat/given-session.ts';
import { readSession } from '../../src/chat/read-session.ts';
import { saveSession } from '../../src/chat/save-session.ts';
import { sweepSessions } from '../../src/chat/sweep-sessions.ts';
import type { Agent } from '../../src/storage/agents.ts';
import { loadEvents } from '../../src/storage/load-events.ts';
import { loadSession } from '../../src/storage/load-session.ts';
import { agentOf, openChat, refusalFrom } from '../support/open-chat.ts';
import { AGENTS, startTestParley, type TestParley, TOPICS } from '../support/test-parley.ts';

let parley: TestParley;
let chat: Chat;
let anna: Agent;
let now = Date.now();
beforeAll(async () => {
  parley = await startTestParley();
  chat = openChat(parley, () => now);
  anna = await agentOf(parley, 'anna');
});
afterAll(() => parley.stop());

/** The sample of source document 003. */
const SAMPLE = {
  topicId: TOPICS.queue,
  userId: null,
  customerId: null,
  customerAlias: 'soluta',
  customerHost: 'qui',
  name: 'Schiller, Hilpert and Labadie',
  email: 'mckayla@sengeryost.uk',
  phone: '546-196-2294',
  consented: false,
  companyName: 'Williamson, Weber and Grimes',
  status: 'Closed',
  firstMessage: 'rerum',
  lastMessage: 'ut',
  whenRequested: Date.parse('2002-08-11T10:10:59.085+02:00'),
  whenStarted: Date.parse('2019-06-07T10:10:59.085+02:00'),
  whenEnded: Date.parse('2002-04-04T10:10:59.085+02:00'),
  idle: Date.parse('1999-06-07T10:10:59.085+02:00'),
  customerFetch: Date.parse('2010-04-13T10:10:59.085+02:00'),
  sessionKey: 'est',
  initialQueuePos: 613,
  alertLevel: 418,
  rank: 235,
  flags: 0,
  contactId: null,
  projectId: null,
  saleId: null,
  ticketId: null,
  transferTo: null,
  chatbotIsActive: false,
  rating: 957,
} satisfies GivenSessionRecord;

async function countSessions(): Promise<number> {
  const { rows } = await parley.db.query<{ n: number }>('select count(*)::int n from chat_session');
  return rows[0]?.n ?? 0;
}

async function fold(id: number): Promise<ChatSession | null> {
  let session: ChatSession | null = null;
  for (const { revision, at, event } of await loadEvents(parley.db, id, 0)) {
    session = evolve(session, { revision, at, event }, id);
  }
  return session;
}

test('[CS81] the sample of the documents is stored as it stands', async () => {
  const saved = await saveSession(chat, anna, { id: 0, ...SAMPLE });
  expect(saved).toMatchObject({ ...SAMPLE, revision: 1 });
  expect(await readSession(chat, anna, saved.id)).toEqual(saved);
  expect(await fold(saved.id)).toEqual((await loadSession(parley.db, saved.id))?.session);
});

test('[CS87] saving what came back changes nothing', async () => {
  const saved = await saveSession(chat, anna, SAMPLE);
  expect(await saveSession(chat, anna, saved)).toEqual(saved);
});

test('[CS82] what is missing is filled in, and the customer can come with the key', async () => {
  const saved = await saveSession(chat, anna, { topicId: TOPICS.queue, name: 'Berit' });
  expect(saved).toMatchObject({
    status: 'InQueue',
    customerAlias: 'Berit',
    whenRequested: now,
    customerFetch: null,
    initialQueuePos: 1,
    revision: 2,
  });
  const answer = await fetch(`${parley.url}/visitor/sessions/${saved.id}`, {
    headers: { authorization: `Bearer ${saved.sessionKey}` },
  });
  expect(answer.status).toBe(200);
});

test('[CS75] what has been brought in is not swept before its customer comes', async () => {
  const saved = await saveSession(chat, anna, { topicId: TOPICS.queue });
  now += 3_600_000;
  await sweepSessions(chat);
  expect(await readSession(chat, anna, saved.id)).toEqual(saved);
});

test('[CS83] ongoing sessions get ranks that are free', async () => {
  const given = { topicId: TOPICS.queue, status: 'UserLast', userId: AGENTS.bo, rank: 1 } as const;
  const ranks = [];
  for (const _ of [1, 2]) ranks.push((await saveSession(chat, anna, given)).rank);
  expect(ranks).toEqual([1, 2]);
  expect(await refusalFrom(saveSession(chat, anna, { ...given, userId: null }))).toEqual([
    'owner_wrong',
    'userId',
  ]);
});

test('[CS85] takes the right to respond, a manager or an administrator', async () => {
  const before = await countSessions();
  for (const name of ['lea', 'zoe'] as const) {
    const agent = await agentOf(parley, name);
    expect(await refusalFrom(saveSession(chat, agent, SAMPLE))).toEqual(['not_permitted']);
  }
  expect(await countSessions()).toBe(before);
  expect(await saveSession(chat, await agentOf(parley, 'bo'), SAMPLE)).toMatchObject(SAMPLE);
});

test('[CS94] what cannot be stored is named, and nothing of it is stored', async () => {
  const before = await countSessions();
  const cases: readonly [GivenSessionRecord, string[]][] = [
    [{ topicId: 588 }, ['topicId: there is no chat topic 588']],
    [{ topicId: 0 }, ['topicId: a chat topic is needed']],
    [
      { topicId: 2, userId: 99, customerId: 98, ticketId: 97 },
      [
        'userId: there is no user 99',
        'customerId: there is no person 98',
        'ticketId: there is no request 97',
      ],
    ],
    [
      { topicId: 2, phone: '0'.repeat(33), name: 'a\0', rating: 1.5, idle: Number.NaN },
      [
        'phone: must have at most 32 characters',
        'name: must not hold control characters',
        'rating: must be a whole number of 32 bits',
        'idle: must be a date',
      ],
    ],
  ];
  for (const [given, faults] of cases) {
    expect(await refusalFrom(saveSession(chat, anna, given))).toEqual(['bad_request', ...faults]);
  }
  expect(await countSessions()).toBe(before);
});
