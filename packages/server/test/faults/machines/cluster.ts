/** A PostgreSQL of a scenario's own, which may be killed: the embedded one, durable as in production. */
import { chmod, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { openClient } from '../../../src/storage/database.ts';
import { findPostmaster } from '../../../src/storage/embedded-postgres/postmaster-pid.ts';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../../src/storage/embedded-postgres/start-embedded-postgres.ts';
import type { DatabaseServer } from './database-server.ts';

export interface Cluster extends DatabaseServer {
  /** Starts it again on the same data, unless it runs or recovers by itself. Resolves when it answers. */
  start(): Promise<void>;
  /** Ends all of its processes without a chance to do anything more. */
  kill(): Promise<void>;
  /** The processes that serve connections or write in the background, without the postmaster. */
  workers(): Promise<readonly number[]>;
  /** Stops it in order, and removes its data unless the folder was given. */
  remove(): Promise<void>;
}

const POLL_MS = 50;

const log = pino({ level: 'silent' });

/**
 * The WAL writer comes by so rarely that what was committed asynchronously is gone with a kill: the positive control
 * must lose something, and a synchronous commit does not wait for it.
 */
const SETTINGS = { wal_writer_delay: '10s', wal_writer_flush_after: '0' };

/** @param inFolder - an empty folder to put the data in, such as a small disk; a temporary one when absent */
export async function startCluster(inFolder?: string): Promise<Cluster> {
  const folder = inFolder ?? (await mkdtemp(path.join(tmpdir(), 'parley-faults-')));
  // Run by root, PostgreSQL is another user, who must get in.
  await chmod(folder, 0o755);
  let server = await startServer(folder);
  let running = true;
  watch(server);

  function watch(started: EmbeddedPostgres): void {
    running = true;
    void started.ended.then(() => {
      if (started === server) running = false;
    });
  }
  async function postmaster(): Promise<number | null> {
    const cluster = await realpath(path.join(folder, 'postgres', 'cluster'));
    return (await findPostmaster(cluster))?.pid ?? null;
  }
  return {
    url(database) {
      const { host, port, user } = server.connection;
      return `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`;
    },
    async start() {
      for (;;) {
        if (!running) {
          server = await startServer(folder);
          watch(server);
        }
        if (await answers(server)) return;
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
    },
    async kill() {
      const pid = await postmaster();
      if (pid === null) return;
      const workers = await childrenOf(pid);
      for (const each of [pid, ...workers]) killQuietly(each);
      await server.ended;
      running = false;
    },
    async workers() {
      const pid = await postmaster();
      return pid === null ? [] : childrenOf(pid);
    },
    async remove() {
      await server.stop();
      if (inFolder === undefined) await rm(folder, { recursive: true });
    },
  };
}

async function answers({ connection }: EmbeddedPostgres): Promise<boolean> {
  const client = await openClient(connection).catch(() => null);
  await client?.end();
  return client !== null;
}

function startServer(dataDir: string): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataDir, log, settings: SETTINGS });
}

async function childrenOf(pid: number): Promise<readonly number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  return text.split(' ').filter(Boolean).map(Number);
}

/** It may have ended by itself meanwhile. */
function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
