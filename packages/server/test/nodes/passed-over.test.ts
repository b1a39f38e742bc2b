/** Hints that a node cannot use, and looks that fail: what comes after them arrives all the same. Heartbeats never come here. */
import { afterEach, expect, test, vi } from 'vitest';
import { changeSession } from '../../src/chat/change-session.ts';
import { postMessage } from '../../src/chat/post-message.ts';
import type { Hint } from '../../src/hints/hint.ts';
import { readMessage, writeHints, writeMessage } from '../../src/hints/node-message.ts';
import { openClient } from '../../src/storage/connection.ts';
import {
  type NotificationLine,
  openNotificationLine,
} from '../../src/storage/notification-line.ts';
import { logInAs, startVisitor } from '../support/callers.ts';
import { messagesOn, openAgentLine, openVisitorLine } from '../support/line.ts';
import { openChat } from '../support/open-chat.ts';
import { startTestParley, type TestParley, TOPICS } from '../support/test-parley.ts';
import { startTestNats, type TestNats } from './test-nats.ts';

const NEVER = 3_600_000;

let parley: TestParley | null = null;
let nats: TestNats | null = null;
afterEach(async () => {
  await parley?.stop();
  await nats?.remove();
  parley = null;
  nats = null;
});

/** A node of the test's own, which says what it is told to. */
interface OtherNode {
  say(...texts: readonly string[]): Promise<void>;
  hint(...hints: readonly Hint[]): Promise<void>;
  stop(): Promise<void>;
}

const OTHER = 'other';

/** The node of `on` knows it. */
async function joinAsNode(on: TestParley): Promise<OtherNode> {
  let known = false;
  const line: NotificationLine = await openNotificationLine(on.connection, (text) => {
    const message = readMessage(text);
    if (message?.kind === 'here' && message.to === OTHER) known = true;
  });
  // Again and again: the node may not listen yet.
  await vi.waitFor(async () => {
    if (!known) await line.send([writeMessage({ kind: 'hello', from: OTHER })]);
    expect(known).toBe(true);
  }, 10_000);
  return {
    say: (...texts) => line.send(texts),
    hint: (...hints) => line.send(writeHints(OTHER, hints)),
    stop: () => line.close(),
  };
}

test('[ND13] a node that hears hints of unknown kinds alone goes on hearing those that it knows', async () => {
  parley = await startTestParley({
    heartbeatMs: NEVER,
    times: { beatMs: NEVER, pollMs: NEVER },
  });
  const elsewhere = openChat(parley);
  const other = await joinAsNode(parley);
  const { sessionId } = await startVisitor(parley, TOPICS.queue);
  for (let round = 1; round <= 3; round += 1) {
    const visitor = await startVisitor(parley, TOPICS.queue);
    const customer = await openVisitorLine(parley, visitor);
    // Takes long enough for the node to have nothing left to look at.
    await logInAs(parley, 'bo');
    for (const hints of [
      [],
      [['z', 1]],
      [['s', 1e300, 1, [], []]],
      [['s', sessionId, -1, [], []]],
    ]) {
      await other.say(JSON.stringify({ kind: 'hints', from: OTHER, hints }));
    }
    const { revision } = await postMessage(elsewhere, {
      ...{ sessionId: visitor.sessionId, agent: null, clientId: 'c', text: 'heard' },
    });
    const queues: readonly number[] = [];
    await other.hint({ type: 'session', ...visitor, revision, userIds: [], queues });
    await vi.waitFor(() => expect(messagesOn(customer)).toHaveLength(1), 5_000);
  }
  await other.stop();
});

test('[ND5] what a look that failed was to look at is looked at with the next hint', async () => {
  parley = await startTestParley({
    heartbeatMs: NEVER,
    times: { beatMs: NEVER, pollMs: NEVER },
  });
  const other = await joinAsNode(parley);
  const first = await startVisitor(parley, TOPICS.queue);
  const visitor = await startVisitor(parley, TOPICS.queue);
  const customer = await openVisitorLine(parley, visitor);
  await customer.frame('queue', ({ position }) => position === 2);
  const end = { type: 'EndSession', by: 'customer', userId: null } as const;
  await changeSession(openChat(parley), first.sessionId, end);

  const holder = await openClient(parley.connection);
  try {
    await holder.query('begin; lock table chat_session in access exclusive mode');
    const queues = [TOPICS.queue];
    await other.hint({ type: 'session', ...visitor, revision: 1, userIds: [], queues });
    await vi.waitFor(async () => {
      const ended = await parley?.db.query(END_WAITING);
      expect(ended?.rows).toContainEqual({ loads: true, ended: true });
    }, 10_000);
  } finally {
    await holder.end();
  }

  await other.hint({ type: 'typing', sessionId: first.sessionId, by: 'user', on: false });
  await customer.frame('queue', ({ position }) => position === 1);
  await other.stop();
});

/** Ends whatever waits for the lock. */
const END_WAITING = `
  select query like '%c.session_key%c.id = any%' as loads, pg_terminate_backend(pid) as ended
  from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

test('[ND5] a node whose hints go over NATS is asked about by one that has no NATS', async () => {
  nats = await startTestNats();
  parley = await startTestParley({ heartbeatMs: NEVER, times: { beatMs: 100, pollMs: 200 } });
  const there = await parley.startAnother({ natsServers: nats.servers });
  const agent = await openAgentLine(parley, await logInAs(parley, 'bo'));
  await agent.frame('topics');
  for (let round = 1; round <= 3; round += 1) {
    const { sessionId } = await startVisitor(there, TOPICS.queue);
    await agent.frame('session', ({ session }) => session.id === sessionId);
  }
});
