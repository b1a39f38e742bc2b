/** What nodes do by themselves is done by one of them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createChanges } from '../../src/chat/changes.ts';
import { type Chat, createChat } from '../../src/chat/chat.ts';
import { startSession } from '../../src/chat/start-session.ts';
import { createMaintainer } from '../../src/maintenance.ts';
import { MAINTENANCE_LOCK } from '../../src/storage/advisory-locks.ts';
import { touchSessions } from '../../src/storage/customers-seen.ts';
import { withTransaction } from '../../src/storage/database.ts';
import { loadSession } from '../../src/storage/load-session.ts';
import { startTestParley, type TestParley, TOPICS } from '../support/test-parley.ts';

const MINUTE = 60_000;
const RUN_EVERY = MINUTE / 4;
let parley: TestParley;
let now = Date.now();
beforeAll(async () => {
  parley = await startTestParley();
});
afterAll(() => parley.stop());

function createNode(): Chat {
  return createChat({
    db: parley.db,
    changes: createChanges(),
    now: () => now,
    startedAt: now,
    baseTimeZone: 'UTC',
  });
}

async function startWaiting(chat: Chat): Promise<number> {
  const { session } = await startSession(chat, {
    topicId: TOPICS.queue,
    startId: crypto.randomUUID(),
    customer: { name: 'Per', email: 'p@x.no' },
    host: '127.0.0.1',
  });
  return session.id;
}

async function statusOf(id: number): Promise<string | undefined> {
  return (await loadSession(parley.db, id))?.session.status;
}

/** Lets time pass as it does on nodes that run. */
async function pass(ms: number, runs: readonly (() => Promise<void>)[]): Promise<void> {
  for (const until = now + ms; now < until; ) {
    now += RUN_EVERY;
    await Promise.all(runs.map((run) => run()));
  }
}

test('[ND10] two nodes that sweep at the same time sweep each session once', async () => {
  const chats = [createNode(), createNode()];
  const swept: number[] = [];
  for (const chat of chats) chat.changes.subscribe(({ session }) => swept.push(session.id));
  const ids: number[] = [];
  for (const chat of [...chats, ...chats]) ids.push(await startWaiting(chat));
  swept.length = 0;
  await pass(
    3 * MINUTE,
    chats.map((chat) => createMaintainer(chat)),
  );
  expect(swept.toSorted((a, b) => a - b)).toEqual(ids);
});

test('[ND10] while one node is at it, no other one begins', async () => {
  const chat = createNode();
  const run = createMaintainer(chat);
  const id = await startWaiting(chat);
  await withTransaction(parley.db, async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1, $2)', MAINTENANCE_LOCK);
    await pass(3 * MINUTE, [run]);
    expect(await statusOf(id)).toBe('InQueue');
  });
  await pass(RUN_EVERY, [run]);
  expect(await statusOf(id)).toBe('ClosedFromQueue');
});

test('[ND10] nobody is gone because the database, or the node itself, was away for an hour', async () => {
  const chat = createNode();
  const run = createMaintainer(chat);
  const id = await startWaiting(chat);
  now += 60 * MINUTE;
  await run();
  expect(await statusOf(id)).toBe('InQueue');
  await touchSessions(parley.db, [id], now);
  await pass(MINUTE, [run]);
  expect(await statusOf(id)).toBe('InQueue');
  await pass(2 * MINUTE, [run]);
  expect(await statusOf(id)).toBe('ClosedFromQueue');
});
