/**
 * Ten thousand visitors who say nothing: what their connections cost, beside as many on a bare `ws` server, and how soon
 * they are all back after they were cut off at once.
 */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { addIdleVisitors, countTransactions, postToEachVisitor } from './idle-visitors.ts';
import type { Measurement } from './report.ts';
import {
  makeDataDirectory,
  readMemory,
  type ServerProcess,
  startServer,
} from './server-process.ts';
import type { Done, Order } from './visitor-process.ts';

const CONNECTIONS = 10_000;
/** Memory that connecting needed is given back by then, as far as it is; heartbeats have come meanwhile. */
const SETTLED_MS = 20_000;
/** PostgreSQL's backends have reported their transactions by then. */
const REPORTED_MS = 11_000;

const BARE_SERVER = fileURLToPath(new URL('echo-server.js', import.meta.url));
const VISITORS = fileURLToPath(new URL('visitor-process.js', import.meta.url));

export async function measureConnections(): Promise<readonly Measurement[]> {
  const bare = await measureBareMemory();
  const data = await makeDataDirectory();
  const servers: ServerProcess[] = [];
  const start = async (port?: number): Promise<ServerProcess> => {
    const server = await startServer(data.path, port);
    servers.push(server);
    return server;
  };
  const driver = startDriver();
  try {
    const server = await start();
    const memory = await measureMemory(server, driver);
    const resumed = await measureReturn(server, driver);
    const again = await measureReturnAfterKill(server, driver, start);
    return [...bare, ...memory, ...resumed, ...again];
  } finally {
    driver.stop();
    for (const server of servers) await server.stop();
    await data.remove();
  }
}

async function measureBareMemory(): Promise<Measurement[]> {
  const child = spawn(process.execPath, [BARE_SERVER], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = await once(createInterface(child.stdout), 'line');
  const driver = startDriver();
  const before = await readMemory(child);
  await driver.order({ do: 'open-bare', url: `http://127.0.0.1:${port}`, count: CONNECTIONS });
  await wait(SETTLED_MS);
  const value = perConnection((await readMemory(child)) - before);
  driver.stop();
  child.kill();
  return [{ name: 'bare_memory_per_connection', value, unit: 'KB', against: null }];
}

async function measureMemory(server: ServerProcess, driver: Driver): Promise<Measurement[]> {
  const visitors = await addIdleVisitors(server.store, CONNECTIONS);
  const before = await server.readMemory();
  const { all } = await driver.order({ do: 'open', url: server.url, visitors });
  await wait(SETTLED_MS);
  const value = perConnection((await server.readMemory()) - before);
  const cpu = await serverCpu(server);
  await wait(SETTLED_MS);
  const idle = ((await serverCpu(server)) - cpu) / (SETTLED_MS / 1_000);
  return [
    { name: 'connect_10k', value: all / 1_000, unit: 's', against: null },
    {
      name: 'memory_per_connection',
      value,
      unit: 'KB',
      against: 'bare_memory_per_connection',
    },
    { name: 'idle_cpu_10k', value: idle, unit: 'ms/s', against: null },
  ];
}

async function measureReturn(server: ServerProcess, driver: Driver): Promise<Measurement[]> {
  await wait(REPORTED_MS);
  const statements = await countTransactions(server.store);
  const cpu = await serverCpu(server);
  await postToEachVisitor(server.store);
  const done = await driver.order({ do: 'await-return', revision: 2, cut: true });
  const spent = (await serverCpu(server)) - cpu;
  await wait(REPORTED_MS);
  const used = (await countTransactions(server.store)) - statements;
  return [
    ...inSeconds('resume_10k', done),
    { name: 'resume_10k_attempts', value: done.attempts, unit: 'connections', against: null },
    { name: 'resume_cpu', value: spent / CONNECTIONS, unit: 'ms', against: null },
    { name: 'resume_transactions', value: used, unit: 'transactions', against: null },
  ];
}

/** The time counts from the kill; the new server listens at the same address a second or two later. */
async function measureReturnAfterKill(
  server: ServerProcess,
  driver: Driver,
  start: (port: number) => Promise<ServerProcess>,
): Promise<Measurement[]> {
  await postToEachVisitor(server.store);
  const back = driver.order({ do: 'await-return', revision: 3, cut: false });
  await server.kill();
  const { startedInMs } = await start(Number(new URL(server.url).port));
  const done = await back;
  return [
    ...inSeconds('resume_10k_after_kill', done),
    { name: 'down_after_kill', value: startedInMs / 1_000, unit: 's', against: null },
    {
      name: 'resume_10k_after_kill_attempts',
      value: done.attempts,
      unit: 'connections',
      against: null,
    },
  ];
}

function inSeconds(name: string, done: Done): Measurement[] {
  return [
    { name, value: done.most / 1_000, unit: 's', against: null },
    { name: `${name}_half`, value: done.half / 1_000, unit: 's', against: null },
    { name: `${name}_all`, value: done.all / 1_000, unit: 's', against: null },
  ];
}

interface Driver {
  order(order: Order): Promise<Done>;
  stop(): void;
}

function startDriver(): Driver {
  const child = fork(VISITORS, { serialization: 'advanced' });
  return {
    async order(order) {
      const answer = Promise.race([once(child, 'message'), ended(child)]);
      child.send(order);
      const [done] = await answer;
      return done as Done;
    },
    stop: () => child.kill(),
  };
}

async function ended(child: ChildProcess): Promise<never> {
  const [code, signal] = await once(child, 'exit');
  throw new Error(`the visitors' process ended with ${code ?? signal}`);
}

/** CPU time of the server so far, in ms, without PostgreSQL's. */
async function serverCpu(server: ServerProcess): Promise<number> {
  return (await server.readCpu()).server;
}

/** @param growth in MB @returns KB */
function perConnection(growth: number): number {
  return (growth * 1_024) / CONNECTIONS;
}
