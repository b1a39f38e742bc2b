/** Agents and visitors to chat with. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { pickUp, startSession } from '@parley/client';
import { Client } from 'pg';
import type { ServerProcess } from './server-process.ts';

/** The topic goes straight to the queue. */
export const TOPIC = 901;
const FIRST_AGENT_ID = 101;

/** An agent that is logged in and present. */
export interface BenchAgent {
  readonly cookie: string;
  readonly xsrf: string;
}

/** A chat session that an agent has taken. */
export interface BenchChat {
  readonly sessionId: number;
  readonly sessionKey: string;
  readonly agent: BenchAgent;
}

/** Makes the topic and its agents, once for each data directory, without the cost of their passwords. */
export async function addAgents(server: ServerProcess, count: number): Promise<BenchAgent[]> {
  const store = new Client(server.store);
  await store.connect();
  await store.query(
    `insert into chat_topic (id, name, widget_pre_form) values ($1, 'Bench', false)`,
    [TOPIC],
  );
  const agents: BenchAgent[] = [];
  for (let id = FIRST_AGENT_ID; id < FIRST_AGENT_ID + count; id += 1) {
    const token = randomBytes(32).toString('base64url');
    const xsrf = randomUUID();
    await store.query(
      `insert into ejuser (id, loginname, username, chat_status) values ($1, $2, $2, 1)`,
      [id, `agent${id}`],
    );
    await store.query(
      'insert into chat_topic_user (user_id, topic_id, can_respond) values ($1, $2, true)',
      [id, TOPIC],
    );
    await store.query(
      `insert into login_session (token_hash, user_id, xsrf_token, expires_at)
        values ($1, $2, $3, now() + interval '1 hour')`,
      [createHash('sha256').update(token).digest(), id, xsrf],
    );
    agents.push({ cookie: `parley_login=${token}`, xsrf });
  }
  await store.end();
  return agents;
}

/** Starts chat sessions, which the agents take in turn. */
export async function startChats(
  server: ServerProcess,
  agents: readonly BenchAgent[],
  count: number,
): Promise<BenchChat[]> {
  const chats: BenchChat[] = [];
  while (chats.length < count) {
    const agent = agents[chats.length % agents.length];
    if (agent === undefined) throw new Error('there are no agents');
    const started = await startSession(server.url, TOPIC, { startId: randomUUID() });
    await pickUp(accessOf(server, agent), started.sessionId);
    chats.push({ ...started, agent });
  }
  return chats;
}

function accessOf(server: ServerProcess, { cookie, xsrf }: BenchAgent) {
  const withCookie: typeof fetch = (input, init) =>
    fetch(input, { ...init, headers: { ...init?.headers, cookie } });
  return { baseUrl: server.url, fetch: withCookie, xsrfToken: xsrf };
}
