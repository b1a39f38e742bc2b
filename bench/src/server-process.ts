/** The built server as a process of its own, on an embedded PostgreSQL of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { readCpu } from './process-cpu.ts';

export const MAIN = fileURLToPath(new URL('../../packages/server/dist/main.js', import.meta.url));

/** Where the server's PostgreSQL can be reached: a Unix socket, no password. */
export interface StoreConnection {
  /** The folder of the socket. */
  readonly host: string;
  readonly user: string;
  readonly database: string;
}

export interface ServerProcess {
  readonly url: string;
  /** From the start of the process to the first answered request, in ms. */
  readonly startedInMs: number;
  readonly store: StoreConnection;
  /** Of the server process alone, without PostgreSQL. */
  readMemory(): Promise<number>;
  /** What has been used so far. */
  readCpu(): Promise<ServerCpu>;
  /** The second time, or after {@link ServerProcess.kill}, does nothing. */
  stop(): Promise<void>;
  /** Ends it without a chance to say goodbye; its PostgreSQL lives on. */
  kill(): Promise<void>;
}

/** Milliseconds of CPU. */
export interface ServerCpu {
  readonly server: number;
  readonly postgres: number;
}

/** A data directory that is removed at the end. */
export async function makeDataDirectory(): Promise<{ path: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'parley-bench-'));
  // Run by root, PostgreSQL is another user, who must get in.
  await chmod(folder, 0o755);
  return { path: folder, remove: () => rm(folder, { recursive: true }) };
}

/**
 * Starts the server with its default settings, but for the pace: that would be measured otherwise.
 * @param port 0 = any free port
 */
export async function startServer(dataDir: string, port = 0): Promise<ServerProcess> {
  const since = performance.now();
  const child = spawn(process.execPath, [...profiling(), MAIN], {
    env: {
      PATH: process.env.PATH,
      DATA_DIR: dataDir,
      PORT: String(port),
      LOG_LEVEL: 'warn',
      MESSAGE_RATE: '1000000',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await readUrl(child);
  const answer = await fetch(`${url}/readyz`);
  if (!answer.ok) throw new Error(`the server is not ready: ${answer.status}`);
  const startedInMs = performance.now() - since;
  const { store, postmaster } = await findStore(dataDir);
  return {
    url,
    startedInMs,
    store,
    readMemory: () => readMemory(child),
    async readCpu() {
      const [own, postgres] = await Promise.all([child.pid ?? 0, postmaster].map(readCpu));
      return { server: own ?? 0, postgres: postgres ?? 0 };
    },
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  };
}

export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

/** `BENCH_PROFILE=folder npm run bench` leaves CPU profiles of the server there. */
function profiling(): string[] {
  const folder = process.env.BENCH_PROFILE;
  return folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}`];
}

export async function readUrl(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the output of the server is not read');
  const reader = createInterface(child.stdout);
  return new Promise((resolve, reject) => {
    reader.on('line', (line) => {
      const url = /listens on (\S+)/.exec(line)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

/** What PostgreSQL itself says of its socket, and its first process. */
async function findStore(
  dataDir: string,
): Promise<{ readonly store: StoreConnection; readonly postmaster: number }> {
  const cluster = await realpath(path.join(dataDir, 'postgres', 'cluster'));
  const lines = (await readFile(path.join(cluster, 'postmaster.pid'), 'utf8')).split('\n');
  const host = lines[4];
  if (host === undefined) throw new Error('PostgreSQL has no socket');
  return { store: { host, user: 'parley', database: 'parley' }, postmaster: Number(lines[0]) };
}

/** Resident set in MB, as `ps` counts it. */
export async function readMemory(child: ChildProcess): Promise<number> {
  const ps = spawn('ps', ['-o', 'rss=', '-p', String(child.pid)]);
  let output = '';
  for await (const chunk of ps.stdout) output += String(chunk);
  return Number(output) / 1_024;
}
