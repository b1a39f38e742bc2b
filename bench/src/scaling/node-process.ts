/** The built server as one of several nodes, on a PostgreSQL of its own machine, with lines around it that count. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readCpu } from '../process-cpu.ts';
import {
  end as endProcess,
  MAIN,
  readMemory,
  readUrl,
  type ServerProcess,
} from '../server-process.ts';
import { type CountingLine, openCountingLine, type Traffic } from './counting-line.ts';
import type { OwnPostgres } from './postgres.ts';
import { createStatementTally, type Tally } from './statement-tally.ts';

/** `url` is that of a line that counts. */
export interface CountedNode extends ServerProcess {
  /** Between the node and its clients: `to` the node. */
  readonly clients: CountingLine;
  /** Between the node and NATS; null = there is none. */
  readonly nats: Traffic | null;
  readStatements(): Tally;
}

export interface NodeSettings {
  readonly database: string;
  /** The port of a NATS on this machine; null = none. */
  readonly natsPort: number | null;
}

export async function startNode(
  postgres: OwnPostgres,
  { database, natsPort }: NodeSettings,
): Promise<CountedNode> {
  const since = performance.now();
  const statements = createStatementTally();
  const toPostgres = await openCountingLine([{ path: postgres.socket }], statements.listen);
  const toNats = natsPort === null ? null : await openCountingLine([localPort(natsPort)]);
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      LOG_LEVEL: 'warn',
      MESSAGE_RATE: '1000000',
      DATABASE_URL: `postgres://parley@127.0.0.1:${toPostgres.port}/${database}`,
      ...(toNats === null ? {} : { NATS_URL: `nats://127.0.0.1:${toNats.port}` }),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await readUrl(child);
  const toNode = await openCountingLine([localPort(Number(new URL(url).port))]);
  const lines = [toPostgres, toNode, ...(toNats === null ? [] : [toNats])];
  return {
    url: `http://127.0.0.1:${toNode.port}`,
    startedInMs: performance.now() - since,
    store: postgres.store(database),
    clients: toNode,
    nats: toNats?.traffic ?? null,
    readStatements: statements.read,
    readMemory: () => readMemory(child),
    async readCpu() {
      const [server, store] = await Promise.all([child.pid ?? 0, postgres.pid].map(readCpu));
      return { server: server ?? 0, postgres: store ?? 0 };
    },
    stop: () => end(child, lines, 'SIGTERM'),
    kill: () => end(child, lines, 'SIGKILL'),
  };
}

/** The node itself, without a line in between. */
export function localPort(port: number): { readonly host: string; readonly port: number } {
  return { host: '127.0.0.1', port };
}

async function end(
  child: ChildProcess,
  lines: readonly CountingLine[],
  signal: NodeJS.Signals,
): Promise<void> {
  await endProcess(child, signal);
  for (const line of lines) line.close();
}
