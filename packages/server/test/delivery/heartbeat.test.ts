/** What heartbeats are for: lines that are dead are noticed, and what was missed is healed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logInAs, startVisitor } from '../support/callers.ts';
import { openAgentLine, openVisitorLine, stayAlive } from '../support/line.ts';
import { startChat } from '../support/start-chat.ts';
import { startTestParley, type TestParley, TOPICS } from '../support/test-parley.ts';

let parley: TestParley;
beforeAll(async () => {
  // Long enough that a busy machine keeps up: whoever is late by a second counts as silent.
  parley = await startTestParley({ heartbeatMs: 400 });
});
afterAll(() => parley.stop());

/** Writes an event as another node would: the store has it, and this node was not told. */
async function addEventElsewhere(sessionId: number): Promise<number> {
  const { rows } = await parley.db.query<{ revision: number }>(
    `with changed as (
      update chat_session set revision = revision + 1, alert_level = 1 where id = $1
      returning id, revision
    )
    insert into chat_session_event (session_id, revision, type, body, at)
    select id, revision, 'AlertRaised', '{"level": 1}', now() from changed returning revision`,
    [sessionId],
  );
  return rows[0]?.revision ?? 0;
}

test('[DL11] a client that answers no heartbeat is closed with 4431, one that does stays', async () => {
  const { visitor, anna } = await startChat(parley);
  const alive = stayAlive(await openVisitorLine(parley, visitor));
  const silentVisitor = await openVisitorLine(parley, visitor);
  const silentAgent = await openAgentLine(parley, anna);
  expect(await silentVisitor.closed).toBe(4431);
  expect(await silentAgent.closed).toBe(4431);
  alive.send({ t: 'post', s: visitor.sessionId, c: 'here', text: 'still here' });
  await alive.frame('ack');
});

test('[DL10] a heartbeat carries the latest revision, and an event that was missed comes with it', async () => {
  const { visitor, anna } = await startChat(parley);
  const visitorLine = stayAlive(await openVisitorLine(parley, visitor));
  const agentLine = stayAlive(await openAgentLine(parley, anna, [[visitor.sessionId, 0]]));
  await agentLine.frame('events');
  const revision = await addEventElsewhere(visitor.sessionId);
  for (const line of [visitorLine, agentLine]) {
    await line.frame('heartbeat', ({ heads }) =>
      heads.some(([id, head]) => id === visitor.sessionId && head === revision),
    );
    await line.frame('events', ({ events }) => events.some((e) => e.revision === revision));
  }
  await agentLine.frame('session', ({ session }) => session.revision === revision);
});

test('[DL31] a visitor’s place that moved unheard is told within a heartbeat interval', async () => {
  const first = await startVisitor(parley, TOPICS.forms);
  const second = await startVisitor(parley, TOPICS.forms);
  await parley.db.query(
    `update chat_session set status = 4, topic_id = ${TOPICS.empty} where id = any($1)`,
    [[first.sessionId, second.sessionId]],
  );
  const line = stayAlive(await openVisitorLine(parley, second));
  await line.frame('queue', ({ position }) => position === 2);
  await parley.db.query('update chat_session set status = 10 where id = $1', [first.sessionId]);
  await line.frame('queue', ({ position }) => position === 1);
});

test('an agent whose rights or login are gone notices at the next heartbeat', async () => {
  const visitor = await startVisitor(parley, TOPICS.queue);
  const bo = await logInAs(parley, 'bo');
  const line = stayAlive(await openAgentLine(parley, bo, [[visitor.sessionId, 0]]));
  await line.frame('events');
  await parley.db.query('delete from chat_topic_user where user_id = 12');
  expect(await line.frame('refused')).toMatchObject({ s: visitor.sessionId });
  await parley.db.query('delete from login_session where user_id = 12');
  expect(await line.closed).toBe(4401);
});

test('a visitor that is there is noted as seen', async () => {
  const visitor = await startVisitor(parley, TOPICS.queue);
  const line = stayAlive(await openVisitorLine(parley, visitor));
  await parley.db.query(`update chat_session set customer_fetch = '2020-01-01' where id = $1`, [
    visitor.sessionId,
  ]);
  const before = line.frames.filter(({ t }) => t === 'heartbeat').length;
  await line.frame(
    'heartbeat',
    () => line.frames.filter(({ t }) => t === 'heartbeat').length > before + 1,
  );
  const { rows } = await parley.db.query<{ seen: boolean }>(
    `select customer_fetch > '2021-01-01' as seen from chat_session where id = $1`,
    [visitor.sessionId],
  );
  expect(rows).toEqual([{ seen: true }]);
});
