/** New words reach the search index's own order without a message that waits for it. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createChanges } from '../../src/chat/changes.ts';
import { createChat } from '../../src/chat/chat.ts';
import { createMaintainer } from '../../src/maintenance.ts';
import { MAINTENANCE_LOCK } from '../../src/storage/advisory-locks.ts';
import { withTransaction } from '../../src/storage/database.ts';
import { sortSearchBacklog } from '../../src/storage/sort-search-backlog.ts';
import { startVisitor } from '../support/callers.ts';
import { startTestParley, type TestParley, TOPICS } from '../support/test-parley.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startTestParley();
});
afterAll(() => parley.stop());

async function say(clientId: string): Promise<void> {
  const visitor = await startVisitor(parley, TOPICS.queue, { name: 'Per' });
  const answer = await visitor.call('POST', '/messages', { clientId, text: `order ${clientId}` });
  expect(answer.status).toBe(200);
}

test('[AS8] maintenance leaves nothing for a message to sort in', async () => {
  await withTransaction(parley.db, async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1, $2)', MAINTENANCE_LOCK);
    await say('before');
    // Without maintenance there is something to do, which this does.
    expect(await sortSearchBacklog(parley.db)).toBeGreaterThan(0);
  });
  const chat = createChat({
    db: parley.db,
    changes: createChanges(),
    now: Date.now,
    startedAt: Date.now(),
    baseTimeZone: 'UTC',
  });
  const maintain = createMaintainer(chat);
  // The server's own may be at it; then ours does nothing.
  await vi.waitFor(async () => {
    await say(randomUUID());
    await maintain();
    expect(await sortSearchBacklog(parley.db)).toBe(0);
  }, 20_000);
});
