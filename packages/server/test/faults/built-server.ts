/** The built server as a process of its own, for tests that kill it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import {
  asQueryable,
  type Connection,
  openClient,
  type Queryable,
} from '../../src/storage/database.ts';
import { findPostmaster } from '../../src/storage/embedded-postgres/postmaster-pid.ts';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

export interface BuiltServer {
  readonly url: string;
  /** Starts it on the same address and data as before. Resolves when it listens. */
  start(): Promise<void>;
  /** Ends it without a chance to do anything more. Its PostgreSQL finds out by itself. */
  kill(): Promise<void>;
  /** Works with a connection to its PostgreSQL, while it runs. */
  withStore<T>(work: (store: Queryable) => Promise<T>): Promise<T>;
  /** Stops it in order and removes its data. */
  remove(): Promise<void>;
}

/** Nothing runs yet. @param nodeArguments - for Node.js, before the program */
export async function prepareServer(nodeArguments: readonly string[] = []): Promise<BuiltServer> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'parley-faults-'));
  // Run by root, PostgreSQL is another user, who must get in.
  await chmod(dataDir, 0o755);
  const port = await findFreePort();
  let child: ChildProcess | null = null;

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }
  return {
    url: `http://127.0.0.1:${port}`,
    async start() {
      child = spawn(process.execPath, [...nodeArguments, MAIN], {
        env: {
          PATH: process.env.PATH,
          DATA_DIR: dataDir,
          PORT: String(port),
          LOG_LEVEL: 'fatal',
          MESSAGE_RATE: '1000000',
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await listening(child);
    },
    kill: () => end('SIGKILL'),
    async withStore(work) {
      const client = await openClient(await connectionOf(dataDir));
      return work(asQueryable(client)).finally(() => client.end());
    },
    async remove() {
      await end('SIGTERM');
      await rm(dataDir, { recursive: true });
    },
  };
}

async function listening(child: ChildProcess): Promise<void> {
  if (child.stdout === null) throw new Error('its output is not read');
  const reader = createInterface(child.stdout);
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the server ended with ${code} before it listened`);
  });
  const announced = new Promise<void>((resolve) => {
    reader.on('line', (line) => {
      if (line.includes('listens on')) resolve();
    });
  });
  await Promise.race([announced, ended]);
  // From here on it may end.
  ended.catch(() => {});
}

async function connectionOf(dataDir: string): Promise<Connection> {
  const cluster = await realpath(path.join(dataDir, 'postgres', 'cluster'));
  const postmaster = await findPostmaster(cluster);
  if (postmaster === null) throw new Error('PostgreSQL does not run');
  return { host: postmaster.socketFolder, port: 5432, user: 'parley', database: 'parley' };
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
