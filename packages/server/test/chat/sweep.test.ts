/** What a node does by itself when time passes, with a clock of the test's own. */
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeSession } from '../../src/chat/change-session.ts';
import { createChanges } from '../../src/chat/changes.ts';
import { type Chat, createChat } from '../../src/chat/chat.ts';
import { startSession } from '../../src/chat/start-session.ts';
import { sweepSessions } from '../../src/chat/sweep-sessions.ts';
import { startMaintenance } from '../../src/maintenance.ts';
import { loadAgent } from '../../src/storage/agents.ts';
import { touchSessions } from '../../src/storage/customers-seen.ts';
import { loadSession } from '../../src/storage/load-session.ts';
import { AGENTS, startTestParley, type TestParley, TOPICS } from '../support/test-parley.ts';

const MINUTE = 60_000;
let parley: TestParley;
let chat: Chat;
let now = Date.now();
beforeAll(async () => {
  parley = await startTestParley();
  chat = createChat({
    db: parley.db,
    changes: createChanges(),
    now: () => now,
    startedAt: now,
    baseTimeZone: 'UTC',
  });
});
afterAll(() => parley.stop());

async function start(topicId: number): Promise<number> {
  const { session } = await startSession(chat, {
    topicId,
    startId: crypto.randomUUID(),
    customer: { name: 'Per', email: 'p@x.no' },
    host: '127.0.0.1',
  });
  return session.id;
}

async function statusOf(id: number): Promise<string | undefined> {
  return (await loadSession(parley.db, id))?.session.status;
}

async function pickUp(id: number): Promise<void> {
  const anna = await loadAgent(parley.db, AGENTS.anna);
  await changeSession(chat, id, { type: 'PickUp', userId: AGENTS.anna }, anna);
}

test('[CS70] a customer gone for 2 minutes leaves the queue, one that is there does not', async () => {
  const gone = await start(TOPICS.queue);
  const there = await start(TOPICS.queue);
  now += 2 * MINUTE + 1;
  await touchSessions(parley.db, [there], now);
  await sweepSessions(chat);
  expect(await statusOf(gone)).toBe('ClosedFromQueue');
  expect(await statusOf(there)).toBe('InQueue');
});

test('[CS70] nobody is gone who could not reach a server that was down', async () => {
  const id = await start(TOPICS.queue);
  now += 60 * MINUTE;
  const restarted = { ...chat, startedAt: now - MINUTE };
  await sweepSessions(restarted);
  expect(await statusOf(id)).toBe('InQueue');
});

test('[CS71] a customer gone for 10 minutes ends the conversation, not before', async () => {
  const id = await start(TOPICS.queue);
  await pickUp(id);
  now += 9 * MINUTE;
  await sweepSessions(chat);
  expect(await statusOf(id)).toBe('CustomerLast');
  now += MINUTE + 1;
  await sweepSessions(chat);
  expect(await statusOf(id)).toBe('Closed');
});

test('[CS74] what finished 15 minutes ago is closed', async () => {
  const id = await start(TOPICS.forms);
  const form = { name: 'Per', email: 'p@x.no', companyName: '', phone: '', country: null };
  await changeSession(chat, id, {
    type: 'SubmitPreChatForm',
    customer: { ...form, consented: false },
  });
  await pickUp(id);
  await changeSession(chat, id, { type: 'EndSession', by: 'customer', userId: null });
  now += 14 * MINUTE;
  await sweepSessions(chat);
  expect(await statusOf(id)).toBe('Finished');
  now += MINUTE + 1;
  await sweepSessions(chat);
  expect(await statusOf(id)).toBe('Closed');
});

test('[CS80] a deleted session is removed after 24 hours, with its messages', async () => {
  const id = await start(TOPICS.queue);
  const anna = await loadAgent(parley.db, AGENTS.anna);
  await changeSession(chat, id, { type: 'DeleteSession', userId: AGENTS.anna }, anna);
  now += 23 * 60 * MINUTE;
  await sweepSessions(chat);
  expect(await statusOf(id)).toBe('Deleted');
  now += 60 * MINUTE + 1;
  await sweepSessions(chat);
  expect(await statusOf(id)).toBeUndefined();
  const { rows } = await parley.db.query('select 1 from chat_message where session_id = $1', [id]);
  expect(rows).toEqual([]);
});

test('maintenance stops without leaving work behind', async () => {
  const maintenance = startMaintenance(chat, pino({ level: 'silent' }));
  await expect(maintenance.stop()).resolves.toBeUndefined();
});
