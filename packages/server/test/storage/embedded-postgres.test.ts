/** The embedded PostgreSQL: start, stop, and everything that can be killed. */
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { openClient } from '../../src/storage/database.ts';
import { DataDirectoryInUse } from '../../src/storage/embedded-postgres/errors.ts';
import { findPostmaster, isAlive } from '../../src/storage/embedded-postgres/postmaster-pid.ts';
import {
  type EmbeddedConnection,
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/storage/embedded-postgres/start-embedded-postgres.ts';
import { type RunningScript, runTypescript } from '../support/run-typescript.ts';

const log = pino({ level: 'silent' });
const SCRIPT = new URL('../support/embedded-server.ts', import.meta.url);
const isRoot = process.getuid?.() === 0;

// Clusters are made and servers wait for one another, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
afterAll(() => vi.resetConfig());

/** Also those that are still starting when their test gives up: a folder cannot be removed under them. */
const toStop: Promise<EmbeddedPostgres>[] = [];
const toKill: RunningScript[] = [];
const toRemove: string[] = [];

afterEach(async () => {
  for (const script of toKill.splice(0)) await script.kill();
  for (const starting of toStop.splice(0)) {
    await starting.then(
      (server) => server.stop(),
      () => {},
    );
  }
  for (const folder of toRemove.splice(0)) await rm(folder, { recursive: true, force: true });
});

describe('start and stop', () => {
  test('keeps the data, durably and with checksums, and starts again at once', async () => {
    const dataDir = await makeDataDir();
    const first = await start(dataDir);
    await query(first.connection, "create table note as select 'kept' as text");
    const settings = await query(
      first.connection,
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
        current_setting('data_checksums') as checksums, current_setting('listen_addresses') as listen,
        current_setting('server_encoding') as encoding, lower('ÆØÅ') as lower`,
    );
    expect(settings).toEqual([
      { fsync: 'on', commit: 'on', checksums: 'on', listen: '', encoding: 'UTF8', lower: 'æøå' },
    ]);
    await first.stop();
    expect(await findPostmaster(await clusterOf(dataDir))).toBeNull();

    const durations: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const before = performance.now();
      const again = await start(dataDir);
      durations.push(performance.now() - before);
      expect(await query(again.connection, 'select text from note')).toEqual([{ text: 'kept' }]);
      await again.stop();
    }
    expect(Math.min(...durations)).toBeLessThan(500);
  });

  test('only its own user enters the folder of its socket', async () => {
    const dataDir = await makeDataDir();
    const server = await start(dataDir);
    const folder = await lstat(server.connection.host);
    expect(folder.mode & 0o777).toBe(0o700);
  });

  test('a path too long for a socket gets a temporary one, removed afterwards', async () => {
    const dataDir = path.join(await makeDataDir(), 'x'.repeat(120));
    const server = await start(dataDir);
    const socketFolder = server.connection.host;
    expect(socketFolder.startsWith(await realpath(dataDir))).toBe(false);
    expect(await query(server.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    await expect(lstat(socketFolder)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('one process at a time', () => {
  test('a second start is refused by name, and the first is not disturbed', async () => {
    const dataDir = await makeDataDir();
    const first = await start(dataDir);
    const second = startEmbeddedPostgres({ dataDir, log });
    await expect(second).rejects.toThrow(DataDirectoryInUse);
    await expect(second).rejects.toMatchObject({
      code: 'data_directory_in_use',
      message: expect.stringContaining(dataDir),
    });
    expect(await query(first.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('so is one in another process', async () => {
    const dataDir = await makeDataDir();
    await start(dataDir);
    const other = runTypescript(SCRIPT, [dataDir]);
    expect(await other.nextLine()).toContain('Another Parley is using the data directory');
  });

  test('of two first starts at the same time one wins and the other is refused', async () => {
    const dataDir = await makeDataDir();
    const outcomes = await Promise.allSettled([start(dataDir), start(dataDir)]);
    const refused = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason] : [],
    );
    expect(refused).toEqual([expect.any(DataDirectoryInUse)]);
  });
});

describe('after a kill', () => {
  test('PostgreSQL ends with its process, and what was committed is there at the next start', async () => {
    const dataDir = await makeDataDir();
    const { script, connection } = await startScript(dataDir);
    const postmaster = await findPostmaster(await clusterOf(dataDir));
    await query(connection, "create table note as select 'committed' as text");
    await script.kill();
    const again = await start(dataDir);
    expect(await query(again.connection, 'select text from note')).toEqual([{ text: 'committed' }]);
    expect(isAlive(postmaster?.pid ?? 0)).toBe(false);
  });

  test('a server that nobody owns any more is taken out of the way', async () => {
    const dataDir = await makeDataDir();
    const { script, connection } = await startScript(dataDir);
    await query(connection, "create table note as select 'committed' as text");
    const postmaster = await findPostmaster(await clusterOf(dataDir));
    // All that would stop it goes first: the keeper, its watcher, and then the process itself.
    for (const pid of await keepersOf(postmaster?.pid ?? 0)) process.kill(pid, 'SIGKILL');
    await script.kill();
    expect(isAlive(postmaster?.pid ?? 0)).toBe(true);

    const again = await start(dataDir);
    expect(await query(again.connection, 'select text from note')).toEqual([{ text: 'committed' }]);
    const successor = await findPostmaster(await clusterOf(dataDir));
    expect(successor?.pid).toBeGreaterThan(0);
    expect(successor?.pid).not.toBe(postmaster?.pid);
  });

  test('of PostgreSQL itself, `ended` tells, and the next start recovers', async () => {
    const dataDir = await makeDataDir();
    const server = await start(dataDir);
    await query(server.connection, "create table note as select 'committed' as text");
    const postmaster = await findPostmaster(await clusterOf(dataDir));
    process.kill(postmaster?.pid ?? 0, 'SIGKILL');
    await server.ended;
    const again = await start(dataDir);
    expect(await query(again.connection, 'select text from note')).toEqual([{ text: 'committed' }]);
  });

  test('of one of its connections, the claim on the directory is taken again', async () => {
    const dataDir = await makeDataDir();
    const server = await start(dataDir);
    const holder = "select pid from pg_locks where locktype = 'advisory'";
    const [held] = await query<{ pid: number }>(server.connection, holder);
    await query(server.connection, `select pg_terminate_backend(${held?.pid}, 5000)`);
    await vi.waitFor(async () => {
      const [again] = await query<{ pid: number }>(server.connection, holder);
      expect(again?.pid).toBeGreaterThan(0);
      expect(again?.pid).not.toBe(held?.pid);
    });
    await expect(startEmbeddedPostgres({ dataDir, log })).rejects.toThrow(DataDirectoryInUse);
  });

  test('a process id in postmaster.pid that is somebody else does not hinder', async () => {
    const dataDir = await makeDataDir();
    await (await start(dataDir)).stop();
    const cluster = await clusterOf(dataDir);
    await writeFile(path.join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n1\n5432\n`);
    const again = await start(dataDir);
    expect(await query(again.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('where it cannot be', () => {
  test('in a folder that only root enters, the data moves to where its user can, and the link leads there', async () => {
    const closed = await mkdtemp(path.join(tmpdir(), 'parley-closed-'));
    toRemove.push(closed);
    const dataDir = path.join(closed, 'data');
    const first = await start(dataDir);
    await query(first.connection, "create table note as select 'kept' as text");
    await first.stop();
    const home = await realpath(path.join(dataDir, 'postgres'));
    expect((await lstat(path.join(dataDir, 'postgres'))).isSymbolicLink()).toBe(isRoot);
    expect(home.startsWith(isRoot ? '/var/lib/parley/' : dataDir)).toBe(true);
    if (isRoot) toRemove.push(home);
    const again = await start(dataDir);
    expect(await query(again.connection, 'select text from note')).toEqual([{ text: 'kept' }]);
    await again.stop();

    await rm(dataDir, { recursive: true });
    const fresh = await start(dataDir);
    if (isRoot) toRemove.push(await realpath(path.join(dataDir, 'postgres')));
    expect(await query(fresh.connection, "select to_regclass('note') as note")).toEqual([
      { note: null },
    ]);
  });

  test('a link to data that is gone is refused, not begun anew', async () => {
    const dataDir = await makeDataDir();
    await symlink('/nowhere/at/all', path.join(dataDir, 'postgres'));
    await expect(startEmbeddedPostgres({ dataDir, log })).rejects.toMatchObject({
      code: 'unusable_cluster',
      message: expect.stringContaining('/nowhere/at/all'),
    });
  });

  test('a cluster of another major version is refused with both versions', async () => {
    const dataDir = await makeDataDir();
    const cluster = path.join(dataDir, 'postgres', 'cluster');
    await mkdir(cluster, { recursive: true });
    await writeFile(path.join(cluster, 'PG_VERSION'), '17\n');
    await expect(startEmbeddedPostgres({ dataDir, log })).rejects.toMatchObject({
      code: 'unusable_cluster',
      message: expect.stringMatching(/PostgreSQL 17.*brings 18/),
    });
  });
});

/** A directory that every user can enter, as most are; what mkdtemp makes for root is closed. */
async function makeDataDir(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'parley-data-'));
  await chmod(folder, 0o755);
  toRemove.push(folder);
  return folder;
}

function start(dataDir: string): Promise<EmbeddedPostgres> {
  const starting = startEmbeddedPostgres({ dataDir, log });
  toStop.push(starting);
  return starting;
}

async function startScript(
  dataDir: string,
): Promise<{ script: RunningScript; connection: EmbeddedConnection }> {
  const script = runTypescript(SCRIPT, [dataDir]);
  toKill.push(script);
  const { connection } = JSON.parse(await script.nextLine()) as { connection: EmbeddedConnection };
  return { script, connection };
}

async function query<R extends Record<string, unknown>>(
  connection: EmbeddedConnection,
  sql: string,
): Promise<readonly R[]> {
  const client = await openClient(connection);
  const { rows } = await client.query<R>(sql);
  await client.end();
  return rows;
}

function clusterOf(dataDir: string): Promise<string> {
  return realpath(path.join(dataDir, 'postgres', 'cluster'));
}

/** The shell that runs the server, and the one that watches the pipe. */
async function keepersOf(postmaster: number): Promise<readonly number[]> {
  const keeper = Number(
    /^PPid:\s+(\d+)$/m.exec(await readFile(`/proc/${postmaster}/status`, 'utf8'))?.[1],
  );
  const children = await readFile(`/proc/${keeper}/task/${keeper}/children`, 'utf8');
  const watchers = children
    .split(' ')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== postmaster);
  return [...watchers, keeper];
}
