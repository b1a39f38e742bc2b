import type { SessionSummary } from '@parley/protocol';
import { type AgentClient, createAgentClient, type OutboxStorage } from '../../src/index.ts';
import { createFakeTime, type FakeTime } from './fake-time.ts';
import { createFakeWake } from './fake-wake.ts';
import { createScriptedServer, type ScriptedServer } from './scripted-server.ts';
import { CUSTOMER } from './wire-events.ts';

export interface AgentRig {
  readonly client: AgentClient;
  readonly server: ScriptedServer;
  readonly time: FakeTime;
  /** The connection breaks and the next one is welcomed. */
  reconnect(): void;
}

/** An agent's client before a scripted server, connecting. */
export function agentRig(
  options: { readonly storage?: OutboxStorage; readonly fetch?: typeof fetch } = {},
): AgentRig {
  const server = createScriptedServer();
  const time = createFakeTime();
  const client = createAgentClient({
    baseUrl: 'http://parley.test',
    xsrfToken: 'token',
    transports: server.sources,
    scheduler: time,
    wakeSignals: createFakeWake(),
    ...options,
  });
  return {
    client,
    server,
    time,
    reconnect() {
      server.last.close(1006);
      client.retryNow();
      server.last.welcome();
    },
  };
}

export function row(id: number, revision: number): SessionSummary {
  return {
    id,
    topicId: 1,
    revision,
    status: 'InQueue',
    customer: CUSTOMER,
    whenRequested: 0,
    whenStarted: null,
    whenEnded: null,
    idle: 0,
    userId: null,
    rank: null,
    transferTo: null,
    firstMessage: '',
    lastMessage: '',
    rating: null,
    customerRead: 0,
    userRead: 0,
  };
}
