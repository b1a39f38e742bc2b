/** Sessions read as records, and the commands that programs give. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeSession } from '../../src/chat/change-session.ts';
import type { Chat } from '../../src/chat/chat.ts';
import { createSessionForTopic } from '../../src/chat/create-session-for-topic.ts';
import { deleteSession } from '../../src/chat/delete-session.ts';
import { pickUpNextRecord, pickUpRecord } from '../../src/chat/pick-up-record.ts';
import { listSessions, readSession } from '../../src/chat/read-session.ts';
import { resetSession } from '../../src/chat/reset-session.ts';
import { saveSession } from '../../src/chat/save-session.ts';
import { sweepSessions } from '../../src/chat/sweep-sessions.ts';
import {
  acceptTransfer,
  rejectTransfer,
  transferSession,
} from '../../src/chat/transfer-session.ts';
import type { Agent } from '../../src/storage/agents.ts';
import { touchSessions } from '../../src/storage/customers-seen.ts';
import { loadSessionRecords } from '../../src/storage/session-records.ts';
import { agentOf, openChat, refusalFrom, startedBy } from '../support/open-chat.ts';
import { startTestParley, type TestParley, TOPICS } from '../support/test-parley.ts';

let parley: TestParley;
let chat: Chat;
let anna: Agent;
let bo: Agent;
let zoe: Agent;
let now = Date.now();
beforeAll(async () => {
  parley = await startTestParley();
  chat = openChat(parley, () => now);
  anna = await agentOf(parley, 'anna');
  bo = await agentOf(parley, 'bo');
  zoe = await agentOf(parley, 'zoe');
});
afterAll(() => parley.stop());

async function ongoing(): Promise<number> {
  const id = await startedBy(chat, TOPICS.queue);
  await changeSession(chat, id, { type: 'PickUp', userId: anna.userId }, anna);
  return id;
}

test('a session is read by members of its topic, until it is deleted', async () => {
  const id = await startedBy(chat, TOPICS.queue);
  expect(await readSession(chat, await agentOf(parley, 'lea'), id)).toMatchObject({
    id,
    status: 'InQueue',
    name: 'Per',
    customerAlias: 'Per',
    customerHost: '192.0.2.1',
    sessionKey: expect.stringMatching(/^[\w-]{32}$/),
    customerFetch: now,
    userId: null,
    rank: null,
  });
  expect(await readSession(chat, zoe, id)).toBeNull();
  expect(await readSession(chat, anna, 2_000_000)).toBeNull();
  expect(await refusalFrom(deleteSession(chat, bo, id))).toEqual(['not_permitted']);
  await deleteSession(chat, anna, id);
  expect(await readSession(chat, anna, id)).toBeNull();
  expect(await refusalFrom(deleteSession(chat, anna, id))).toEqual(['unknown_session']);
});

test('lists hold every open session of the agent’s topics and the newest ended ones, by id', async () => {
  const open = await startedBy(chat, TOPICS.queue);
  const elsewhere = await saveSession(chat, anna, { topicId: TOPICS.forms });
  await parley.db.query(
    `insert into chat_session (topic_id, status, when_requested) select 2, 9, now()
      from generate_series(1, 505)`,
  );
  const listed = await listSessions(chat, bo);
  const ids = listed.map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  expect(ids).toContain(open);
  expect(ids).not.toContain(elsewhere.id);
  expect(listed.filter(({ status }) => status === 'Closed')).toHaveLength(500);
  expect(listed.some(({ status }) => status === 'Deleted')).toBe(false);
  expect(await listSessions(chat, zoe)).toEqual([]);
  const administrator = { ...zoe, administrator: true };
  expect((await listSessions(chat, administrator)).map(({ id }) => id)).toContain(elsewhere.id);
  const some = ids.slice(0, 3);
  const loaded = await loadSessionRecords(parley.db, [...some, 2_000_000]);
  expect(loaded).toEqual(listed.slice(0, 3));
});

test('[CS16] a program begins a session as a customer would', async () => {
  const lea = await agentOf(parley, 'lea');
  expect(await createSessionForTopic(chat, lea, TOPICS.queue)).toMatchObject({
    topicId: TOPICS.queue,
    status: 'InQueue',
    customerFetch: null,
    customerHost: '',
  });
  const form = await createSessionForTopic(chat, anna, TOPICS.forms);
  expect(form.status).toBe('PreChatForm');
  const stranger = createSessionForTopic(chat, zoe, TOPICS.queue);
  expect(await refusalFrom(stranger)).toEqual(['not_permitted']);
  expect(await refusalFrom(createSessionForTopic(chat, zoe, 588))).toEqual(['unknown_topic']);
});

test('[CS75] it waits for its customer, [CS70] who then can go again', async () => {
  const { id } = await createSessionForTopic(chat, anna, TOPICS.queue);
  now += 3_600_000;
  await sweepSessions(chat);
  expect((await readSession(chat, anna, id))?.status).toBe('InQueue');
  await touchSessions(parley.db, [id], now);
  now += 180_000;
  await sweepSessions(chat);
  expect((await readSession(chat, anna, id))?.status).toBe('ClosedFromQueue');
});

test('[CS31] picks up what waits, and finds null where nothing does', async () => {
  while ((await pickUpNextRecord(chat, bo)) !== null);
  const id = await startedBy(chat, TOPICS.queue);
  expect(await refusalFrom(pickUpRecord(chat, zoe, id))).toEqual(['not_permitted']);
  expect(await pickUpRecord(chat, anna, id)).toMatchObject({ id, userId: anna.userId });
  expect(await pickUpRecord(chat, bo, id)).toBeNull();
  expect(await pickUpRecord(chat, bo, 2_000_000)).toBeNull();
  const next = await startedBy(chat, TOPICS.queue);
  expect(await pickUpNextRecord(chat, bo)).toMatchObject({ id: next, userId: bo.userId });
  expect(await pickUpNextRecord(chat, bo)).toBeNull();
});

test('[CS46] [CS48] a transfer is asked for by name, and accepted', async () => {
  const sessionId = await ongoing();
  const asked = await transferSession(chat, anna, { sessionId, toAssociate: 'BO' });
  expect(asked).toMatchObject({ userId: anna.userId, transferTo: bo.userId });
  expect(await transferSession(chat, anna, { sessionId, toAssociate: 'bo' })).toEqual(asked);
  expect(await acceptTransfer(chat, await agentOf(parley, 'lea'), sessionId)).toEqual(asked);
  expect(await acceptTransfer(chat, bo, sessionId)).toMatchObject({
    userId: bo.userId,
    transferTo: null,
  });
});

test('[CS49] it is rejected by whoever was asked, and nobody else changes a thing', async () => {
  const sessionId = await ongoing();
  const before = await readSession(chat, anna, sessionId);
  expect(await transferSession(chat, bo, { sessionId, toAssociate: 'bo' })).toEqual(before);
  expect(await acceptTransfer(chat, bo, sessionId)).toEqual(before);
  expect(await rejectTransfer(chat, bo, sessionId)).toEqual(before);
  await transferSession(chat, anna, { sessionId, toAssociate: 'bo' });
  expect(await rejectTransfer(chat, bo, sessionId)).toMatchObject({
    userId: anna.userId,
    transferTo: null,
  });
  const stranger = transferSession(chat, zoe, { sessionId, toAssociate: 'bo' });
  expect(await refusalFrom(stranger)).toEqual(['not_permitted']);
});

test('[CS47] an agent that nobody knows is named, and one that cannot take it is refused', async () => {
  const sessionId = await ongoing();
  const to = (toAssociate: string) => transferSession(chat, anna, { sessionId, toAssociate });
  expect(await refusalFrom(to('nobody'))).toEqual([
    'bad_request',
    'toAssociate: nobody is called "nobody"',
  ]);
  expect(await refusalFrom(to('lea'))).toEqual(['transfer_target']);
});

test('[CS53] [CS93] a session is let go by its handler, or for its bot by whoever may save it', async () => {
  const id = await ongoing();
  expect(await refusalFrom(resetSession(chat, bo, id))).toEqual(['not_handler']);
  const waiting = await resetSession(chat, anna, id);
  expect(waiting).toMatchObject({ status: 'InQueue', userId: null, rank: null });
  expect(await resetSession(chat, anna, id)).toEqual(waiting);
  const topicId = TOPICS.queue;
  const bot = await saveSession(chat, bo, { topicId, status: 'UserLast', chatbotIsActive: true });
  expect(await resetSession(chat, bo, bot.id)).toMatchObject({
    status: 'InQueue',
    chatbotIsActive: false,
  });
});
