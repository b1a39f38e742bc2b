/** Taking sessions out of the queue. */
import { movingAverage } from '@parley/domain';
import type { PickUpResponse } from '@parley/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withTransaction } from '../../src/storage/database.ts';
import { lockSession } from '../../src/storage/load-session.ts';
import { logInAs, startVisitor } from '../support/callers.ts';
import { startTestParley, type TestParley, TOPICS } from '../support/test-parley.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startTestParley();
});
afterAll(() => parley.stop());

test('[QU2] the longest waiting of the agent’s topics comes first', async () => {
  const anna = await logInAs(parley, 'anna');
  const first = await startVisitor(parley, TOPICS.queue);
  const second = await startVisitor(parley, TOPICS.queue);
  for (const { sessionId } of [first, second]) {
    const taken = await anna.call<PickUpResponse>('POST', '/queue/pick-up');
    expect(taken.body.session?.id).toBe(sessionId);
  }
  const none = await anna.call<PickUpResponse>('POST', '/queue/pick-up');
  expect(none.body.session).toBeNull();
});

test('[QU2] a customer whose session is being changed at that moment is still found', async () => {
  const anna = await logInAs(parley, 'anna');
  const visitor = await startVisitor(parley, TOPICS.queue);
  let pickUp: Promise<unknown> = Promise.resolve();
  await withTransaction(parley.db, async (tx) => {
    await lockSession(tx, visitor.sessionId);
    pickUp = anna.call('POST', '/queue/pick-up');
    await untilSomebodyWaitsForALock();
  });
  expect(await pickUp).toMatchObject({ body: { session: { id: visitor.sessionId } } });
});

test('[QU6] the average wait moves with each pick-up', async () => {
  const anna = await logInAs(parley, 'anna');
  await parley.db.query('update chat_topic set seconds_pr_accept = 100 where id = 2');
  const visitor = await startVisitor(parley, TOPICS.queue);
  await anna.call('POST', `/sessions/${visitor.sessionId}/pick-up`);
  const { rows } = await parley.db.query(
    'select seconds_pr_accept, last_accept is not null as accepted from chat_topic where id = 2',
  );
  expect(rows).toEqual([{ seconds_pr_accept: 90, accepted: true }]);
});

test('[QU6] of pick-ups at the same time each moves what the one before it has left', async () => {
  const agents = [await logInAs(parley, 'anna'), await logInAs(parley, 'bo')];
  const waiting = await Promise.all(
    Array.from({ length: 12 }, () => startVisitor(parley, TOPICS.queue)),
  );
  await parley.db.query('update chat_topic set seconds_pr_accept = 10000 where id = 2');
  await parley.db.query(
    `update chat_session set when_requested = when_requested - interval '3 days' where status = 4`,
  );
  await Promise.all(
    waiting.map(({ sessionId }, index) =>
      agents[index % 2]?.call('POST', `/sessions/${sessionId}/pick-up`),
    ),
  );
  const { rows } = await parley.db.query<{ seconds: number }>(
    'select seconds_pr_accept as seconds from chat_topic where id = 2',
  );
  let expected = 10_000;
  for (const _ of waiting) expected = movingAverage(expected, THREE_DAYS);
  // The customers have waited for some seconds more.
  expect(Math.round((rows[0]?.seconds ?? 0) / 1_000)).toBe(Math.round(expected / 1_000));
});

const THREE_DAYS = 3 * 86_400;

async function untilSomebodyWaitsForALock(): Promise<void> {
  for (;;) {
    const { rows } = await parley.db.query<{ waits: boolean }>(
      `select exists (select from pg_stat_activity where datname = current_database()
        and wait_event_type = 'Lock') as waits`,
    );
    if (rows[0]?.waits) return;
  }
}
