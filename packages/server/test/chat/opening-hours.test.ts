/** When a topic is open, on the clock of its own time zone, and what that means to customers. */
import { randomUUID } from 'node:crypto';
import type { TopicSettings } from '@parley/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeSession } from '../../src/chat/change-session.ts';
import { isWithinOpeningHours } from '../../src/chat/is-open.ts';
import { saveTopic } from '../../src/chat/save-topic.ts';
import { startSession } from '../../src/chat/start-session.ts';
import type { Agent } from '../../src/storage/agents.ts';
import { call } from '../support/callers.ts';
import { type ChatWorld, createChatWorld } from '../support/chat-world.ts';
import { AGENTS, startTestParley, type TestParley, TOPICS } from '../support/test-parley.ts';

const HOUR = 3600;
/** Ids of `TZLocation`. */
const NEW_YORK = 460;

let parley: TestParley;
let world: ChatWorld;
let admin: Agent;
/** The clock of the whole node. */
let nodeNow = Date.UTC(2026, 4, 20, 10);
beforeAll(async () => {
  parley = await startTestParley({ now: () => nodeNow });
  world = await createChatWorld(parley);
  admin = await world.agent('admin');
});
afterAll(() => parley.stop());

const officeHours = {
  useOpeningHours: true,
  wedEnabled: true,
  wedStart: 8 * HOUR,
  wedStop: 16 * HOUR,
  useLunchHours: true,
  lunchStart: 11 * HOUR,
  lunchStop: 12 * HOUR,
};

async function openAt(times: readonly string[]): Promise<readonly (boolean | null)[]> {
  const open: (boolean | null)[] = [];
  for (const time of times) {
    world.setNow(Date.parse(time));
    open.push(await isWithinOpeningHours(world.chat, TOPICS.queue));
  }
  return open;
}

async function start(): Promise<string> {
  const { session } = await startSession(world.chat, {
    topicId: TOPICS.queue,
    startId: randomUUID(),
    customer: {},
    host: '127.0.0.1',
  });
  return session.status;
}

test('[OH1] a topic without opening hours is always open, and one that is not there has none', async () => {
  expect(await openAt(['2026-05-20T03:00:00Z', '2026-05-24T23:00:00Z'])).toEqual([true, true]);
  expect(await isWithinOpeningHours(world.chat, 9999)).toBeNull();
});

test('[OH6] the clock is the base time zone’s, summer time included', async () => {
  await saveTopic(world.chat, admin, { id: TOPICS.queue, ...officeHours, tzLocationId: null });
  const summer = ['05:59:59', '06:00:00', '09:00:00', '10:00:00', '13:59:59', '14:00:00'];
  expect(await openAt(summer.map((time) => `2026-05-20T${time}Z`))).toEqual([
    false,
    true,
    false,
    true,
    true,
    false,
  ]);
  const winter = ['06:59:59', '07:00:00', '15:00:00'];
  expect(await openAt(winter.map((time) => `2026-01-21T${time}Z`))).toEqual([false, true, false]);
});

test('[OH6] a topic with a time zone keeps its own time', async () => {
  await saveTopic(world.chat, admin, { id: TOPICS.queue, ...officeHours, tzLocationId: NEW_YORK });
  const times = ['2026-05-20T11:59:59Z', '2026-05-20T12:00:00Z', '2026-05-20T20:00:00Z'];
  expect(await openAt(times)).toEqual([false, true, false]);
  const nights = { wedStart: null, wedStop: null, useLunchHours: false };
  await saveTopic(world.chat, admin, { id: TOPICS.queue, ...nights });
  // Wednesday there, Thursday here.
  const late = ['2026-05-20T03:59:59Z', '2026-05-20T04:00:00Z', '2026-05-21T03:59:59Z'];
  expect(await openAt(late)).toEqual([false, true, true]);
});

test('[OH7] outside its hours a topic leads to the offline form, and says that nobody is there', async () => {
  await saveTopic(world.chat, admin, { id: TOPICS.queue, ...officeHours, tzLocationId: null });
  const available = async (): Promise<boolean> => {
    const { body } = await call<TopicSettings>(parley, `/visitor/topics/${TOPICS.queue}`);
    return body.available;
  };
  world.setNow(Date.parse('2026-05-20T10:30:00Z'));
  expect(await start()).toBe('InQueue');
  world.setNow(Date.parse('2026-05-20T20:00:00Z'));
  expect(await start()).toBe('OfflineForm');
  // The node's base time zone is UTC.
  nodeNow = Date.parse('2026-05-20T15:59:59Z');
  expect(await available()).toBe(true);
  nodeNow = Date.parse('2026-05-20T16:00:00Z');
  expect(await available()).toBe(false);
  nodeNow = Date.parse('2026-05-20T15:00:00Z');
  await parley.db.query('update ejuser set chat_status = 0 where id in (11, 12)');
  expect(await available()).toBe(false);
  await parley.db.query('update ejuser set chat_status = 1 where id in (11, 12)');
});

test('[OH7] what waits is left alone, and a reset leads to the offline form', async () => {
  world.setNow(Date.parse('2026-05-20T10:30:00Z'));
  const { session } = await startSession(world.chat, {
    topicId: TOPICS.queue,
    startId: randomUUID(),
    customer: {},
    host: '127.0.0.1',
  });
  world.setNow(Date.parse('2026-05-20T20:00:00Z'));
  const anna = await world.agent('anna');
  const pickUp = { type: 'PickUp', userId: AGENTS.anna } as const;
  const taken = await changeSession(world.chat, session.id, pickUp, anna);
  expect(taken.session.status).toBe('CustomerLast');
  const reset = { type: 'ResetSession', userId: AGENTS.anna } as const;
  const back = await changeSession(world.chat, session.id, reset, anna);
  expect(back.session.status).toBe('OfflineForm');
});
