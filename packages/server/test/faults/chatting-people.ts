/** Visitors and agents with our own clients, for a server that is about to break. */
import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import {
  type AgentClient,
  createAgentClient,
  createVisitorClient,
  login,
  pickUp,
  type Scheduler,
  startSession,
  systemScheduler,
  type VisitorClient,
} from '@parley/client';
import type { Queryable } from '../../src/storage/database.ts';
import type { BuiltServer } from './built-server.ts';
import { recordedTransports } from './recorded-transport.ts';
import type { Tape } from './tape.ts';

const TOPIC = 901;
const PASSWORD = 'correct horse';
const AGENTS = { anna: 11, bo: 12, lea: 13 } as const;
type AgentName = keyof typeof AGENTS;

/** Clients that come back quickly: the wait before an attempt is a random part of its ceiling, and this is a small one. */
const EAGER: Scheduler = { ...systemScheduler, random: () => 0.02 };

/** `anna` and `bo` respond, `lea` listens. */
export async function addPeople(store: Queryable): Promise<void> {
  const password = await hash(PASSWORD, { memoryCost: 64, timeCost: 2, parallelism: 1 });
  await store.query(
    `insert into chat_topic (id, name, welcome_message, widget_pre_form) values ($1, 'T', 'Hi', false)`,
    [TOPIC],
  );
  for (const [name, id] of Object.entries(AGENTS)) {
    await store.query(
      `insert into ejuser (id, loginname, username, password, chat_status) values ($1, $2, $2, $3, 1)`,
      [id, name, password],
    );
    await store.query(
      `insert into chat_topic_user (user_id, topic_id, can_respond, can_listen) values ($1, $2, $3, $4)`,
      [id, TOPIC, name !== 'lea', name === 'lea'],
    );
  }
}

/** A chat session with both its sides. */
export interface Chat {
  readonly sessionId: number;
  readonly client: VisitorClient;
  readonly agent: OpenAgent;
}

/** An agent with an open window. */
export interface OpenAgent {
  readonly userId: number;
  readonly client: AgentClient;
  pickUp(sessionId: number): Promise<unknown>;
}

export async function openAgent(
  server: BuiltServer,
  tape: Tape,
  name: AgentName,
): Promise<OpenAgent> {
  let cookie = '';
  const withCookie: typeof fetch = async (input, init) => {
    const response = await fetch(input, { ...init, headers: { ...init?.headers, cookie } });
    cookie ||= response.headers.get('set-cookie')?.split(';')[0] ?? '';
    return response;
  };
  const http = { baseUrl: server.url, fetch: withCookie };
  const { xsrfToken } = await login(server.url, { name, password: PASSWORD }, http);
  const client = createAgentClient({
    ...http,
    xsrfToken,
    scheduler: EAGER,
    transports: recordedTransports({
      url: `${server.url}/agent/socket`,
      cookie,
      senderId: AGENTS[name],
      tape,
    }),
  });
  return {
    userId: AGENTS[name],
    client,
    pickUp: (sessionId) => pickUp({ ...http, xsrfToken }, sessionId),
  };
}

/** A visitor starts a chat session, and the agent takes it. */
export async function openChat(server: BuiltServer, tape: Tape, agent: OpenAgent): Promise<Chat> {
  const { sessionId, sessionKey } = await startSession(server.url, TOPIC, {
    startId: randomUUID(),
  });
  const client = createVisitorClient({
    baseUrl: server.url,
    sessionId,
    sessionKey,
    scheduler: EAGER,
    transports: recordedTransports({ url: `${server.url}/visitor/socket`, senderId: 0, tape }),
  });
  await agent.pickUp(sessionId);
  agent.client.watch(sessionId);
  return { sessionId, client, agent };
}
