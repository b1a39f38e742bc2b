/** What every measurement has: a node on a store of a certain size, and its people. */
import { Agent } from 'node:http';
import type { StartSessionResponse } from '@parley/protocol';
import { send } from '../http-load.ts';
import { withStore } from '../idle-visitors.ts';
import { type BenchAgent, TOPIC } from '../people.ts';
import type { StoreConnection } from '../server-process.ts';
import type { CountedNode } from './node-process.ts';
import type { Probe } from './probe.ts';

export interface Scene {
  readonly node: CountedNode;
  readonly probe: Probe;
  /** Chat sessions that the store had at the beginning. */
  readonly sessions: number;
  readonly agents: Agents;
}

export interface Agents {
  /** They handle the sessions that messages are written in. */
  readonly busy: readonly BenchAgent[];
  /** Takes sessions from the queue. */
  readonly taking: BenchAgent;
  /** Has no session of its own. */
  readonly looking: BenchAgent;
}

/** Starts at one time when a queue is made. */
const AT_ONCE = 16;
const connections = new Agent({ keepAlive: true });

/** A request with a JSON body. @throws when the answer is not 2xx */
export async function post(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<unknown> {
  const request = { url, headers: { 'content-type': 'application/json', ...headers } };
  return JSON.parse(
    (await send({ ...request, body: JSON.stringify(body) }, connections)).toString(),
  );
}

export async function startSession(url: string): Promise<StartSessionResponse> {
  const body = { startId: crypto.randomUUID() };
  return (await post(`${url}/visitor/topics/${TOPIC}/sessions`, body)) as StartSessionResponse;
}

/** Makes the queue of the topic so long. */
export async function setQueue({ url, store }: CountedNode, waiting: number): Promise<void> {
  await emptyQueue(store);
  for (let started = 0; started < waiting; started += AT_ONCE) {
    const group = Array.from({ length: Math.min(AT_ONCE, waiting - started) });
    await Promise.all(group.map(() => startSession(url)));
  }
}

function emptyQueue(store: StoreConnection): Promise<unknown> {
  return withStore(store, (client) =>
    client.query('delete from chat_session where status = 4 and topic_id = $1', [TOPIC]),
  );
}
