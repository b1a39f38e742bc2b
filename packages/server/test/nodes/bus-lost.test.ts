/** The bus goes away and comes back. What happens meanwhile is found in PostgreSQL. */
import { randomUUID } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { type LoggedIn, logInAs, startVisitor, type Visitor } from '../support/callers.ts';
import { type Line, messagesOn, openAgentLine, openVisitorLine } from '../support/line.ts';
import {
  AGENTS,
  startTestParley,
  type TestNode,
  type TestParley,
  TOPICS,
} from '../support/test-parley.ts';
import { startTestNats, type TestNats } from './test-nats.ts';

let parley: TestParley | null = null;
let nats: TestNats | null = null;
afterEach(async () => {
  await parley?.stop();
  await nats?.remove();
  parley = null;
  nats = null;
});

/** Heartbeats never come, and polls only when they are wanted. */
const NEVER = 3_600_000;

interface Across {
  readonly visitor: Visitor;
  readonly anna: LoggedIn;
  /** The visitor's line on the first node, and the agent's on the second. */
  readonly customer: Line;
  readonly agent: Line;
}

async function chatAcross(here: TestParley, there: TestNode): Promise<Across> {
  const visitor = await startVisitor(here, TOPICS.queue);
  const anna = await logInAs(here, 'anna');
  await anna.call('POST', `/sessions/${visitor.sessionId}/pick-up`);
  const customer = await openVisitorLine(here, visitor);
  const agent = await openAgentLine(there, anna, [[visitor.sessionId, 0]]);
  await agent.frame('events', ({ events, head }) => events.length === 0 && head > 0);
  return { visitor, anna, customer, agent };
}

/** The visitor writes, and it arrives at the agent. */
async function arrives({ visitor, customer, agent }: Across, text: string): Promise<void> {
  customer.send({ t: 'post', s: visitor.sessionId, c: randomUUID(), text });
  await vi.waitFor(() => expect(messagesOn(agent).at(-1)?.html).toBe(text), 10_000);
}

test('[ND5] while NATS is away everything arrives by asking PostgreSQL', async () => {
  nats = await startTestNats();
  parley = await startTestParley({
    heartbeatMs: NEVER,
    natsServers: nats.servers,
    times: { beatMs: 100, pollMs: 200 },
  });
  const across = await chatAcross(parley, await parley.startAnother());
  await arrives(across, 'over NATS');

  await nats.kill();
  await arrives(across, 'without a bus');
  const waiting = await startVisitor(parley, TOPICS.queue);
  await across.agent.frame('session', ({ session }) => session.id === waiting.sessionId);
  await across.anna.call('PUT', '/presence', { present: false });
  await across.agent.frame('presence', ({ present }) => !present);

  await nats.start();
  await arrives(across, 'over NATS again');
  expect(messagesOn(across.agent)).toHaveLength(3);
});

test('[ND4] once NATS is back, what was missed is looked up, and hints arrive again', async () => {
  nats = await startTestNats();
  parley = await startTestParley({
    heartbeatMs: NEVER,
    natsServers: nats.servers,
    times: { beatMs: 100, pollMs: NEVER },
  });
  const across = await chatAcross(parley, await parley.startAnother());
  await nats.kill();
  const { visitor, customer, agent } = across;
  customer.send({ t: 'post', s: visitor.sessionId, c: randomUUID(), text: 'missed' });
  await customer.frame('ack');

  await nats.start();
  await vi.waitFor(() => expect(messagesOn(agent)).toHaveLength(1), 10_000);
  await arrives(across, 'heard');
});

test('[ND4] a lost LISTEN connection is opened anew, and what was missed is looked up', async () => {
  parley = await startTestParley({ heartbeatMs: NEVER, times: { beatMs: 100, pollMs: NEVER } });
  const across = await chatAcross(parley, await parley.startAnother());
  for (let round = 1; round <= 5; round += 1) {
    const { rowCount } = await parley.db.query(END_LISTENING);
    expect(rowCount).toBe(2);
    await arrives(across, `round ${round}`);
    // Those that are there again.
    await vi.waitFor(async () => {
      expect((await parley?.db.query(LISTENING))?.rowCount).toBe(2);
    }, 10_000);
  }
  expect(messagesOn(across.agent)).toHaveLength(5);
});

const LISTENING = `select from pg_stat_activity
  where datname = current_database() and application_name = 'parley hints'`;
const END_LISTENING = LISTENING.replace('select', 'select pg_terminate_backend(pid)');

test('[ND5] a node that cannot be heard is asked about in PostgreSQL until it is heard or gone', async () => {
  nats = await startTestNats();
  parley = await startTestParley({
    heartbeatMs: NEVER,
    natsServers: nats.servers,
    times: { beatMs: 100, pollMs: 200 },
  });
  // One that NATS is out of reach for from the start: only PostgreSQL tells that it is there.
  const cutOff = await parley.startAnother({ natsServers: ['nats://127.0.0.1:1'] });
  const bo = await logInAs(parley, 'bo');
  const agent = await openAgentLine(parley, bo);
  await agent.frame('topics');
  const visitor = await startVisitor(cutOff, TOPICS.queue);
  const row = await agent.frame('session', ({ session }) => session.id === visitor.sessionId);
  expect(row.session.status).toBe('InQueue');
  expect(bo.me.userId).toBe(AGENTS.bo);
});
