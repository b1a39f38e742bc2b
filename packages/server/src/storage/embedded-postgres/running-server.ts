/** What to do about a PostgreSQL that already runs on the cluster when we start. */
import { openClient } from '../database.ts';
import type { StorageLog } from '../log.ts';
import { DATABASE_NAME } from './create-cluster.ts';
import { isDataDirectoryLocked } from './data-directory-lock.ts';
import { DataDirectoryInUse } from './errors.ts';
import { findPostmaster, type RunningPostmaster } from './postmaster-pid.ts';

/** Time for the server of a Parley that has just been killed to notice. */
const GRACE_MS = 1_500;
/** A server younger than this may be that of a Parley which is about to take its lock. */
const YOUNG_MS = 5_000;
const POLL_MS = 25;
const PATIENCE_MS = 300_000;

/**
 * Returns when no server runs on the cluster. One that is shutting down is waited for; one that nobody owns any more
 * (its Parley and its keeper were both killed) is stopped, so that there is one way to start and not two.
 * @param dataDir for the message
 * @throws {DataDirectoryInUse} when another Parley owns it
 */
export async function awaitNoServer(
  cluster: string,
  dataDir: string,
  log: StorageLog,
): Promise<void> {
  const since = Date.now();
  let stopping: number | null = null;
  for (;;) {
    const running = await findPostmaster(cluster);
    if (running === null) return;
    // Before it is asked: what it answers is of that moment, even if the answer is heard late.
    const waited = Date.now() - since;
    const state = stopping === running.pid ? 'unknown' : await examine(running);
    if (state === 'locked' && waited > GRACE_MS) throw new DataDirectoryInUse(dataDir);
    if (waited > PATIENCE_MS) throw new DataDirectoryInUse(dataDir);
    if (state === 'unowned') {
      log.warn(`stopping the PostgreSQL (process ${running.pid}) that a killed Parley left behind`);
      process.kill(running.pid, 'SIGINT');
      stopping = running.pid;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** `unknown`: it does not answer, as while it starts, recovers or shuts down. */
type ServerState = 'locked' | 'young' | 'unowned' | 'unknown';

async function examine(running: RunningPostmaster): Promise<ServerState> {
  const client = await openClient({
    host: running.socketFolder,
    user: DATABASE_NAME,
    database: DATABASE_NAME,
  }).catch(() => null);
  if (client === null) return 'unknown';
  try {
    if (await isDataDirectoryLocked(client)) return 'locked';
    const { rows } = await client.query<{ age: number }>(
      'select extract(epoch from now() - pg_postmaster_start_time())::float8 * 1000 as age',
    );
    return (rows[0]?.age ?? 0) < YOUNG_MS ? 'young' : 'unowned';
  } catch {
    return 'unknown';
  } finally {
    await client.end().catch(() => {});
  }
}
