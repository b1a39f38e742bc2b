/** PostgreSQL goes away under a node and comes back. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Connection } from '../../src/storage/database.ts';
import { call, refusalOf, startVisitor } from '../support/callers.ts';
import { messagesOn, openVisitorLine } from '../support/line.ts';
import { startTestParley, type TestNode, type TestParley, TOPICS } from '../support/test-parley.ts';
import { startTcpProxy, type Target, type TcpProxy } from './tcp-proxy.ts';

let parley: TestParley;
let cable: TcpProxy;
let node: TestNode;
beforeAll(async () => {
  parley = await startTestParley({ heartbeatMs: 3_600_000 });
  cable = await startTcpProxy([targetOf(parley.connection)]);
  node = await parley.startAnother({ connection: through(parley.connection, cable.port) });
});
afterAll(async () => {
  await node.stop();
  await cable.close();
  await parley.stop();
});

function targetOf({ connectionString, host = '', port = 5432 }: Connection): Target {
  if (connectionString === undefined) return { path: `${host}/.s.PGSQL.${port}` };
  const url = new URL(connectionString);
  return { host: url.hostname, port: Number(url.port) || 5432 };
}

function through(connection: Connection, port: number): Connection {
  if (connection.connectionString === undefined) {
    return { ...connection, host: '127.0.0.1', port };
  }
  const url = new URL(connection.connectionString);
  url.host = `127.0.0.1:${port}`;
  return { ...connection, connectionString: url.href };
}

test('[ND12] without PostgreSQL nothing is acknowledged; with it everything goes on by itself', async () => {
  const visitor = await startVisitor(node, TOPICS.queue);
  const line = await openVisitorLine(node, visitor);
  const post = (path: TestNode, clientId: string, text: string) =>
    call(path, `/visitor/sessions/${visitor.sessionId}/messages`, {
      headers: { authorization: `Bearer ${visitor.sessionKey}` },
      body: { clientId, text },
    });
  const [before, during] = [randomUUID(), randomUUID()];
  expect((await post(node, before, 'before')).status).toBe(200);

  cable.cut();
  expect(refusalOf(await post(node, during, 'during'))).toEqual([503, 'storage_unavailable']);
  expect((await call(node, '/readyz')).status).toBe(503);
  expect((await call(node, '/healthz')).status).toBe(200);
  line.send({ t: 'post', s: visitor.sessionId, c: during, text: 'during' });
  expect(await line.closed).toBe(1013);
  expect(line.frames.filter(({ t }) => t === 'ack' || t === 'refused')).toEqual([]);

  cable.mend();
  await vi.waitFor(async () => expect((await call(node, '/readyz')).status).toBe(200), 10_000);
  const again = await openVisitorLine(node, visitor);
  again.send({ t: 'post', s: visitor.sessionId, c: during, text: 'during' });
  await again.frame('ack', ({ c }) => c === during);
  // Hints are heard again too.
  await post(parley, randomUUID(), 'from elsewhere');
  await vi.waitFor(
    () =>
      expect(messagesOn(again).map(({ html }) => html)).toEqual([
        'before',
        'during',
        'from elsewhere',
      ]),
    10_000,
  );
});

test('[ND12] a PostgreSQL that hangs makes the node unready, and does not make whoever asks wait for ever', async () => {
  cable.stall();
  expect(refusalOf(await call(node, '/readyz'))).toEqual([503, 'storage_unavailable']);
  expect((await call(node, '/healthz')).status).toBe(200);
  cable.cut();
  cable.mend();
  await vi.waitFor(async () => expect((await call(node, '/readyz')).status).toBe(200), 10_000);
});
