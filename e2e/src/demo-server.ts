/** The built server with its sample data, as `npm run demo` starts it, in a process and a data directory of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client, type QueryResultRow } from 'pg';

const MAIN = fileURLToPath(new URL('../../packages/server/dist/main.js', import.meta.url));
const LISTENS = /^Parley listens on (\S+)$/;

export interface DemoServer {
  /** Without a trailing slash; the same after a restart. */
  readonly url: string;
  /** Asks the server's own PostgreSQL; the server must be running. */
  query<R extends QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<R[]>;
  /** Ends it in order, as an upgrade does, and waits until it is gone. */
  stop(): Promise<void>;
  /** Ends it without a chance to tidy up. */
  kill(): Promise<void>;
  /** Starts it again at the same address with the same data. */
  start(): Promise<void>;
  /** `stop`, then `start`. */
  restart(): Promise<void>;
  /** Ends it for good and removes its data. */
  close(): Promise<void>;
}

/** Starts a server on a free port and waits until it is ready. Needs `npm run build`. */
export async function startDemoServer(): Promise<DemoServer> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'parley-e2e-'));
  // Run by root, PostgreSQL is another user, who must get in.
  await chmod(dataDir, 0o755);
  let { child, url } = await run(dataDir, '0');

  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }

  async function start(): Promise<void> {
    ({ child, url } = await run(dataDir, new URL(url).port));
  }

  return {
    get url() {
      return url;
    },
    query: (sql, values) => query(dataDir, sql, values),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    start,
    async restart() {
      await end('SIGTERM');
      await start();
    },
    async close() {
      await end('SIGTERM');
      // After a kill its PostgreSQL may be closing its files still.
      await rm(dataDir, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
    },
  };
}

async function run(dataDir: string, port: string): Promise<{ child: ChildProcess; url: string }> {
  const { PATH = '', TZ = 'UTC' } = process.env;
  const child = spawn(process.execPath, [MAIN, '--demo'], {
    env: { PATH, TZ, DATA_DIR: dataDir, PORT: port, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit').then(([code]) => {
    throw new Error(`The demo server ended with ${code} before it was ready.`);
  });
  const url = await Promise.race([readAddress(child), exited]);
  // From here on it may end whenever it likes.
  exited.catch(() => {});
  const { status } = await fetch(`${url}/readyz`);
  if (status !== 200) throw new Error(`The demo server is not ready: /readyz answers ${status}.`);
  return { child, url };
}

/** Its address, from what it prints; everything else it has to say goes to our own output. */
function readAddress({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    if (stdout === null) return;
    createInterface(stdout).on('line', (line) => {
      const address = LISTENS.exec(line)?.[1];
      if (address !== undefined) resolve(address);
      else if (line.startsWith('{')) console.log(line);
    });
  });
}

async function query<R extends QueryResultRow>(
  dataDir: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<R[]> {
  const client = new Client({
    host: path.join(dataDir, 'postgres', 'run'),
    user: 'parley',
    database: 'parley',
  });
  await client.connect();
  try {
    const { rows } = await client.query<R>(sql, [...values]);
    return rows;
  } finally {
    await client.end();
  }
}
