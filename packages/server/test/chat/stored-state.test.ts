/** Old state + events = new state, also in the store: what is stored as events folds to what is stored as the row. */
import { type ChatSession, evolve } from '@parley/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadEvents } from '../../src/storage/load-events.ts';
import { loadSession } from '../../src/storage/load-session.ts';
import { logInAs, startVisitor } from '../support/callers.ts';
import { startTestParley, type TestParley, TOPICS } from '../support/test-parley.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startTestParley();
});
afterAll(() => parley.stop());

test('[CS2] the events of a whole life fold to the stored session', async () => {
  const visitor = await startVisitor(parley, TOPICS.forms, { name: 'Åse 🐻' });
  const anna = await logInAs(parley, 'anna');
  const path = `/sessions/${visitor.sessionId}`;
  const steps = [
    () => visitor.call('POST', '/form', { name: 'Åse', email: 'a@b.no', companyName: 'B&B' }),
    () => visitor.call('POST', '/messages', { clientId: 'q', text: 'In the queue <b>already</b>' }),
    () => anna.call('POST', `${path}/pick-up`),
    () => visitor.call('POST', '/messages', { clientId: 'v', text: `${'long '.repeat(500)}🐻` }),
    () =>
      anna.call('POST', `${path}/messages`, { clientId: 'a', text: 'line\nbreak\u0000 "quoted"' }),
    () => anna.call('POST', `${path}/end`),
    () => visitor.call('POST', '/messages', { clientId: 'back', text: 'I am back' }),
    () => visitor.call('POST', '/end'),
    () => visitor.call('POST', '/rating', { rating: 4 }),
    () => visitor.call('POST', '/reopen'),
    () => visitor.call('POST', '/end'),
    () => visitor.call('POST', '/close'),
  ];
  for (const step of steps) {
    const answer = await step();
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    const loaded = await loadSession(parley.db, visitor.sessionId);
    expect(await fold(visitor.sessionId)).toEqual(loaded?.session);
  }
});

test('[CS3] revisions of messages and events together have no gap', async () => {
  const { rows } = await parley.db.query<{ gaps: number }>(`
    select count(*)::int as gaps from chat_session c where c.revision <> (
      select count(distinct revision) from (
        select revision from chat_message where session_id = c.id
        union all select revision from chat_session_event where session_id = c.id) r)`);
  expect(rows).toEqual([{ gaps: 0 }]);
});

async function fold(sessionId: number): Promise<ChatSession | null> {
  let session: ChatSession | null = null;
  for (const { revision, at, event } of await loadEvents(parley.db, sessionId, 0)) {
    session = evolve(session, { revision, at, event }, sessionId);
  }
  return session;
}
