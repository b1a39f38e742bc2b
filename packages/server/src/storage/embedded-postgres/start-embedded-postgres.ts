/** Starts the PostgreSQL that Parley brings along, and stops it: the default when DATABASE_URL is not set. */
import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { openClient } from '../database.ts';
import type { StorageLog } from '../log.ts';
import { type Binaries, installBinaries, removeOtherBinaries } from './binaries.ts';
import { createCluster, DATABASE_NAME } from './create-cluster.ts';
import { type DataDirectoryLock, takeDataDirectoryLock } from './data-directory-lock.ts';
import { DataDirectoryInUse, EmbeddedPostgresFailed } from './errors.ts';
import { type Home, openHome } from './home.ts';
import { findPostmaster } from './postmaster-pid.ts';
import { awaitNoServer } from './running-server.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';
import { openSocketFolder } from './socket-folder.ts';

/** How to reach the embedded PostgreSQL: a Unix socket, no password. */
export interface EmbeddedConnection {
  /** The folder of the socket. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

export interface EmbeddedPostgres {
  readonly connection: EmbeddedConnection;
  /** Resolves when the server has ended: after `stop`, or by itself, and then Parley cannot go on. */
  readonly ended: Promise<void>;
  /** Close all connections first: the server disconnects those that are left. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** The server's folder is `postgres` in it. */
  readonly dataDir: string;
  readonly log: StorageLog;
  /** Settings that differ from ours; tests switch `fsync` off, nothing else should. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** The port only names the socket. */
const PORT = 5432;

/** Small enough for a laptop; whoever needs more has a server of their own (DATABASE_URL). */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  port: String(PORT),
  max_connections: '100',
  shared_buffers: '64MB',
  io_method: 'sync',
  jit: 'off',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  // Plans that were made while tables were new are made again soon after the tables have grown.
  autovacuum_naptime: '15s',
  wal_compression: 'on',
  max_wal_size: '512MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
  cluster_name: 'parley',
};

/** A setting of our own, by which a start knows its server. */
const START_ID = 'parley.start_id';

const POLL_MS = 10;
const START_TIMEOUT_MS = 300_000;
const ATTEMPTS = 5;

/**
 * Starts PostgreSQL on the data directory, made at the first start. At most one process uses it at a time.
 * @throws {DataDirectoryInUse} when another Parley does
 * @throws {UnsupportedPlatform} {@link UnusableCluster} {@link EmbeddedPostgresFailed}
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const { dataDir, log } = options;
  const home = await openHome(dataDir, log);
  const binaries = await installBinaries(home.folder, home.user);
  await createCluster(home, binaries);
  for (let attempt = 1; ; attempt += 1) {
    await awaitNoServer(home.cluster, dataDir, log);
    const started = await start(home, binaries, options);
    if (started.lock !== null) {
      await removeOtherBinaries(home.folder, binaries);
      return running(started.server, started.connection, started.lock);
    }
    const logEnd = await started.server.readLogEnd();
    // Another start was quicker by a moment, or processes of a killed server are still going away.
    const passing =
      (await findPostmaster(home.cluster)) !== null || /lock file|shared memory block/.test(logEnd);
    if (!passing || attempt === ATTEMPTS) {
      throw new EmbeddedPostgresFailed(`PostgreSQL did not start:\n${logEnd}`);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS * 2 ** attempt));
  }
}

interface Started {
  readonly server: ServerProcess;
  readonly connection: EmbeddedConnection;
  /** null = the server ended before it answered. */
  readonly lock: DataDirectoryLock | null;
}

async function start(
  home: Home,
  binaries: Binaries,
  { dataDir, log, settings }: EmbeddedPostgresOptions,
): Promise<Started> {
  const socket = await openSocketFolder(home);
  const startId = randomUUID();
  const server = await startServerProcess(
    home,
    binaries,
    {
      ...SETTINGS,
      unix_socket_directories: socket.path,
      unix_socket_permissions: '0700',
      [START_ID]: startId,
      ...settings,
    },
    socket.temporary ? socket.path : null,
    log,
  );
  const connection = {
    host: socket.path,
    port: PORT,
    user: DATABASE_NAME,
    database: DATABASE_NAME,
  };
  const client = await awaitAnswer(server, connection, startId);
  if (client === null) return { server, connection, lock: null };
  const lock = await takeDataDirectoryLock(client, connection, log);
  if (lock === null) {
    await server.stop();
    throw new DataDirectoryInUse(dataDir);
  }
  return { server, connection, lock };
}

function running(
  server: ServerProcess,
  connection: EmbeddedConnection,
  lock: DataDirectoryLock,
): EmbeddedPostgres {
  void server.ended.then(() => lock.release());
  return {
    connection,
    ended: server.ended,
    stop: async () => {
      await lock.release();
      await server.stop();
    },
  };
}

/**
 * The first connection to this very server (of two starts at the same time, the other's answers at the same place), or
 * null when it ended instead.
 */
async function awaitAnswer(
  server: ServerProcess,
  connection: EmbeddedConnection,
  startId: string,
): Promise<Client | null> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!server.hasEnded()) {
    try {
      const client = await openClient(connection);
      if (await isStarted(client, startId)) return client;
      await client.end();
    } catch (cause) {
      if (Date.now() > deadline) {
        await server.stop();
        throw new EmbeddedPostgresFailed('PostgreSQL started but does not answer', { cause });
      }
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return null;
}

async function isStarted(client: Client, startId: string): Promise<boolean> {
  const { rows } = await client.query<{ id: string | null }>(
    'select current_setting($1, true) as id',
    [START_ID],
  );
  return rows[0]?.id === startId;
}
