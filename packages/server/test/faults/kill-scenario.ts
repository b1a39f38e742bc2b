/**
 * Four writers write flat out to a server that is killed again and again, two agents and two visitors of two chat
 * sessions, while a third agent reads along. Everything that any of them was told is kept.
 */
import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import {
  type AgentClient,
  createAgentClient,
  createVisitorClient,
  login,
  pickUp,
  type Scheduler,
  type SessionLog,
  startSession,
  systemScheduler,
  type VisitorClient,
} from '@parley/client';
import type { ClientBase } from 'pg';
import { type BuiltServer, prepareServer } from './built-server.ts';
import type { History, View } from './history.ts';
import { readStored } from './read-stored.ts';
import { recordedTransports } from './recorded-transport.ts';
import { createTape, type Tape } from './tape.ts';
import { type Writer, writeFlatOut } from './write-flat-out.ts';

export interface KillScenario {
  /** Times that the server is killed and started again. */
  readonly kills: number;
  /** How many messages and answers pass before the next kill. */
  readonly untilKill: () => number;
  /** For Node.js, before the program. */
  readonly nodeArguments?: readonly string[];
  /** Whether to wait for the readers to catch up; off where they cannot, because what they saw is lost. */
  readonly readers: boolean;
}

export interface KillOutcome {
  readonly history: History;
  /** Messages that were refused; a sound server refuses none. */
  readonly refused: Tape['refused'];
}

const TOPIC = 1;
const PASSWORD = 'correct horse';
const AGENTS = { anna: 11, bo: 12, lea: 13 } as const;
type AgentName = keyof typeof AGENTS;

/** Clients that come back quickly: the wait before an attempt is a random part of its ceiling, and this is a small one. */
const EAGER: Scheduler = { ...systemScheduler, random: () => 0.02 };

export async function runKillScenario(scenario: KillScenario): Promise<KillOutcome> {
  const server = await prepareServer(scenario.nodeArguments);
  try {
    await server.start();
    await addPeople(server);
    return await writeAndKill(server, scenario);
  } finally {
    await server.remove();
  }
}

async function writeAndKill(server: BuiltServer, scenario: KillScenario): Promise<KillOutcome> {
  const tape = createTape();
  const [anna, bo, lea] = await Promise.all([
    openAgent(server, tape, 'anna'),
    openAgent(server, tape, 'bo'),
    openAgent(server, tape, 'lea'),
  ]);
  const chats = [await openChat(server, tape, anna), await openChat(server, tape, bo)];
  const sessionIds = chats.map(({ sessionId }) => sessionId);
  for (const sessionId of sessionIds) lea.client.watch(sessionId);
  const writers = chats.flatMap((chat) => startWriters(tape, chat));

  for (let kill = 0; kill < scenario.kills; kill += 1) {
    const n = scenario.untilKill();
    const t0 = Date.now();
    console.log('kill', kill, n, tape.sends.length, tape.acks.length);
    const iv = setInterval(
      () =>
        console.log(
          'waiting',
          tape.sends.length,
          tape.acks.length,
          [anna, bo, lea, ...chats].map(
            (c) => JSON.stringify(c.client.state.connection) + c.client.state.outbox.length,
          ),
        ),
      5000,
    );
    await tape.passing(n);
    clearInterval(iv);
    const t1 = Date.now();
    await server.kill();
    await server.start();
    console.log('passed', t1 - t0, 'restart', Date.now() - t1);
  }
  console.log('stopping');
  const iv2 = setInterval(() => console.log('end', tape.sends.length, tape.acks.length, tape.refused.length, [anna, bo, lea, ...chats].map((c) => JSON.stringify(c.client.state.connection) + c.client.state.outbox.filter((o) => o.state === 'sending').length + ' ' + c.client.state.outbox.length + ' ' + JSON.stringify([...(c.client.state as any).logs?.values() ?? [(c.client.state as any).session]].map((l) => [l.sessionId, l.revision])))), 4000);
  await Promise.all(writers.map((writer) => writer.stop()));
  console.log('stopped');

  const store = await server.openStore();
  const stored = await readStored(store, sessionIds);
  await store.end();
  const views = scenario.readers ? await readAll(stored.sessions, chats, lea) : [];
  for (const { client } of [anna, bo, lea, ...chats]) client.close();
  const { sends, acks, refused } = tape;
  return { history: { sends, acks, views, ...stored }, refused };
}

interface Chat {
  readonly sessionId: number;
  readonly client: VisitorClient;
  readonly agent: OpenAgent;
}

interface OpenAgent {
  readonly userId: number;
  readonly client: AgentClient;
  pickUp(sessionId: number): Promise<unknown>;
}

async function openAgent(server: BuiltServer, tape: Tape, name: AgentName): Promise<OpenAgent> {
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

async function openChat(server: BuiltServer, tape: Tape, agent: OpenAgent): Promise<Chat> {
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

function startWriters(tape: Tape, { sessionId, client, agent }: Chat): Writer[] {
  return [
    writeFlatOut(tape, { sessionId, senderId: 0 }, client.post),
    writeFlatOut(tape, { sessionId, senderId: agent.userId }, (text) =>
      agent.client.post(sessionId, text),
    ),
  ];
}

/** What everybody has of the sessions, once they have come as far as the store. */
async function readAll(
  sessions: History['sessions'],
  chats: readonly Chat[],
  listener: OpenAgent,
): Promise<View[]> {
  const views: Promise<View>[] = [];
  for (const { sessionId, revision } of sessions) {
    const chat = chats.find((candidate) => candidate.sessionId === sessionId);
    if (chat === undefined) throw new Error(`nobody opened session ${sessionId}`);
    const { client, agent } = chat;
    const logOf = (reader: OpenAgent) => () => reader.client.state.logs.get(sessionId);
    views.push(
      caughtUp(client, () => client.state.session, revision).then(viewAs('visitor')),
      caughtUp(agent.client, logOf(agent), revision).then(viewAs('agent')),
      caughtUp(listener.client, logOf(listener), revision).then(viewAs('listener')),
    );
  }
  return Promise.all(views);
}

function viewAs(reader: string): (log: SessionLog) => View {
  return ({ sessionId, messages }) => ({ reader, sessionId, lines: messages });
}

function caughtUp(
  client: Pick<AgentClient, 'subscribe'>,
  read: () => SessionLog | undefined,
  revision: number,
): Promise<SessionLog> {
  return new Promise((resolve) => {
    const look = () => {
      const log = read();
      if (log === undefined || log.revision < revision) return;
      stop();
      resolve(log);
    };
    const stop = client.subscribe(look);
    look();
  });
}

async function addPeople(server: BuiltServer): Promise<void> {
  const store = await server.openStore();
  await insertPeople(store);
  await store.end();
}

/** `anna` and `bo` respond, `lea` listens. */
async function insertPeople(store: ClientBase): Promise<void> {
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
