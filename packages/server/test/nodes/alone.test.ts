/** Who pays for hints: nobody but nodes that have company, and nobody outside of the installation hears them. */
import { randomUUID } from 'node:crypto';
import { connect } from '@nats-io/transport-node';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type NodeMessage, readMessage } from '../../src/hints/node-message.ts';
import { openNotificationLine } from '../../src/storage/notification-line.ts';
import { startVisitor } from '../support/callers.ts';
import { openVisitorLine } from '../support/line.ts';
import { startTestParley, type TestParley, TOPICS } from '../support/test-parley.ts';
import { startTestNats, type TestNats } from './test-nats.ts';

let nats: TestNats;
beforeAll(async () => {
  nats = await startTestNats();
});
afterAll(() => nats.remove());

test('[ND3] a node that is alone sends nothing, and one that has company everything', async () => {
  const parley = await startTestParley({ heartbeatMs: 3_600_000 });
  const said: NodeMessage[] = [];
  const line = await openNotificationLine(parley.connection, (text) => {
    const message = readMessage(text);
    if (message !== null) said.push(message);
  });
  const visitor = await startVisitor(parley, TOPICS.queue);
  const customer = await openVisitorLine(parley, visitor);
  const post = async () => {
    const c = randomUUID();
    customer.send({ t: 'post', s: visitor.sessionId, c, text: 'hello' });
    return (await customer.frame('ack', (ack) => ack.c === c)).revision;
  };
  await post();
  await post();
  expect(said.filter(({ kind }) => kind !== 'hello')).toEqual([]);

  await parley.startAnother();
  await vi.waitFor(() => expect(kindsOf(said).filter((kind) => kind === 'here')).toHaveLength(2));
  const revision = await post();
  await vi.waitFor(() => expect(kindsOf(said)).toContain('hints'));
  // They come in the order in which they were sent, so nothing was said of the messages before.
  const first = said.find((message) => message.kind === 'hints');
  expect(first?.hints).toMatchObject([{ sessionId: visitor.sessionId, revision }]);
  await line.close();
  await parley.stop();
});

function kindsOf(said: readonly NodeMessage[]): readonly string[] {
  return said.map(({ kind }) => kind);
}

test('[ND8] installations that share a NATS do not hear each other', async () => {
  const [server = ''] = nats.servers;
  const listening = await connect({ servers: new URL(server).host });
  const speakers = new Map<string, Set<string>>();
  listening.subscribe('parley.*', {
    callback: (_error, message) => {
      const from = readMessage(message.string())?.from ?? '';
      const others = speakers.get(message.subject) ?? new Set();
      speakers.set(message.subject, others.add(from));
    },
  });
  await listening.flush();
  const installations: TestParley[] = [];
  for (const _ of ['one', 'another']) {
    const parley = await startTestParley({ natsServers: nats.servers });
    await parley.startAnother();
    installations.push(parley);
  }
  await vi.waitFor(() => expect([...speakers.values()].map(({ size }) => size)).toEqual([2, 2]));
  for (const parley of installations) await parley.stop();
  await listening.close();
});
