/**
 * PostgreSQL as somebody's own server: the one that the server brings along, but started by the benchmark, with the extension
 * that counts what each statement touches, and reached only through lines that count.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, readdir, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { makeDataDirectory, type StoreConnection, startServer } from '../server-process.ts';

export interface OwnPostgres {
  /** Of its first process. */
  readonly pid: number;
  /** The path of its Unix socket. */
  readonly socket: string;
  store(database: string): StoreConnection;
  stop(): Promise<void>;
}

const USER = 'parley';
/** Names the socket and nothing else. */
const PORT = 5432;
/**
 * Those of the embedded PostgreSQL, but that nothing happens by itself: a vacuum or a checkpoint in the middle of a
 * measurement would be counted as what is measured.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  port: String(PORT),
  max_connections: '100',
  shared_buffers: '64MB',
  io_method: 'sync',
  jit: 'off',
  wal_compression: 'on',
  max_wal_size: '8GB',
  timezone: 'UTC',
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track_utility': 'off',
  autovacuum: 'off',
  checkpoint_timeout: '1d',
};
const RETRY_MS = 50;

/** A cluster of its own, which is removed at the end. */
export async function startPostgres(): Promise<OwnPostgres> {
  const data = await makeDataDirectory();
  // Makes the cluster, and puts the programs where PostgreSQL's user can run them.
  await (await startServer(data.path)).stop();
  const home = await realpath(path.join(data.path, 'postgres'));
  const cluster = path.join(home, 'cluster');
  const owner = await stat(cluster);
  const sockets = await mkdtemp(path.join(tmpdir(), 'parley-socket-'));
  await chown(sockets, owner.uid, owner.gid);
  const settings = { ...SETTINGS, unix_socket_directories: sockets };
  const child = spawn(
    path.join(home, await findBinaries(home), 'bin', 'postgres'),
    ['-D', cluster, ...Object.entries(settings).flatMap(([name, to]) => ['-c', `${name}=${to}`])],
    { cwd: home, uid: owner.uid, gid: owner.gid, stdio: ['ignore', 'ignore', 'ignore'] },
  );
  // However the benchmark ends, but for a signal.
  process.once('exit', () => child.kill('SIGINT'));
  const store = (database: string) => ({ host: sockets, user: USER, database });
  await untilItAnswers(store('postgres'), child);
  return {
    pid: child.pid ?? 0,
    socket: path.join(sockets, `.s.PGSQL.${PORT}`),
    store,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
      await rm(sockets, { recursive: true, force: true });
      await rm(home, { recursive: true, force: true });
      await data.remove();
    },
  };
}

async function findBinaries(home: string): Promise<string> {
  const name = (await readdir(home)).find((entry) => entry.startsWith('binaries-'));
  if (name === undefined) throw new Error(`there is no PostgreSQL in ${home}`);
  return name;
}

async function untilItAnswers(store: StoreConnection, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const client = new Client(store);
    const answers = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => {});
    if (answers) return;
    await wait(RETRY_MS);
  }
  throw new Error(`PostgreSQL ended with ${child.exitCode}`);
}
