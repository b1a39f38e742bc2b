/** A node goes away, and its clients carry on at another one. */
import {
  createAgentClient,
  createVisitorClient,
  type Scheduler,
  systemScheduler,
} from '@parley/client';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { logInAs, startVisitor } from '../support/callers.ts';
import { startTestParley, type TestNode, type TestParley, TOPICS } from '../support/test-parley.ts';
import { startTcpProxy, type Target, type TcpProxy } from './tcp-proxy.ts';

/** Clients that come back quickly. */
const EAGER: Scheduler = { ...systemScheduler, random: () => 0.02 };

let parley: TestParley;
let others: TestNode[];
/** The first node, as the balancer reaches it. */
let first: Target;
let balancer: TcpProxy;
beforeAll(async () => {
  parley = await startTestParley();
  others = [await parley.startAnother(), await parley.startAnother()];
  first = portOf(parley);
  balancer = await startTcpProxy([first, ...others.map(portOf)]);
});
afterAll(async () => {
  await balancer.close();
  await parley.stop();
});

function portOf({ url }: Pick<TestNode, 'url'>): Target {
  return { host: '127.0.0.1', port: Number(new URL(url).port) };
}

test('[ND11] clients of a lost node and of a stopped one carry on elsewhere, with nothing lost or doubled', async () => {
  const baseUrl = `http://127.0.0.1:${balancer.port}`;
  const { sessionId, sessionKey } = await startVisitor({ url: baseUrl }, TOPICS.queue);
  const anna = await logInAs({ url: baseUrl }, 'anna');
  await anna.call('POST', `/sessions/${sessionId}/pick-up`);
  const customer = createVisitorClient({
    ...{ baseUrl, sessionId, sessionKey, WebSocket },
    scheduler: EAGER,
  });
  const agent = createAgentClient({
    ...{ baseUrl, xsrfToken: anna.me.xsrfToken },
    WebSocket: class extends WebSocket {
      constructor(url: string) {
        super(url, { headers: { cookie: anna.cookie } });
      }
    },
    scheduler: EAGER,
  });
  agent.watch(sessionId);
  const sent: string[] = [];
  const seen = () =>
    [customer.state.session, agent.state.logs.get(sessionId)].map((log) =>
      (log?.messages ?? []).map(({ html }) => html),
    );
  const write = async (count: number) => {
    for (let index = 0; index < count; index += 1) {
      const text = `text ${sent.length}`;
      sent.push(text);
      if (index % 2 === 0) customer.post(text);
      else agent.post(sessionId, text);
      await vi.waitFor(() => expect(seen().flat()).toContain(text), 10_000);
    }
  };

  await write(4);
  balancer.cut(first);
  await write(4);
  const stopping = others[0]?.stop();
  await write(4);
  await stopping;
  await write(4);

  await vi.waitFor(() => {
    const [customers = [], agents = []] = seen();
    expect(agents.filter((html) => sent.includes(html))).toEqual(sent);
    expect(customers).toEqual(agents);
  }, 10_000);
  customer.close();
  agent.close();
});
