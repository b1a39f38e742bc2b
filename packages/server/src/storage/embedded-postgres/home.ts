/**
 * Where the embedded PostgreSQL lives: `DATA_DIR/postgres`, with the cluster, the binaries and the socket in it. Started
 * as root from inside a folder that PostgreSQL's user cannot enter (root's own home, say), that path is a symbolic link
 * to a folder under `/var/lib/parley`. The link is the identity: with a deleted DATA_DIR its data is never found again.
 */
import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  readlink,
  realpath,
  rm,
  rmdir,
  symlink,
} from 'node:fs/promises';
import path from 'node:path';
import type { StorageLog } from '../log.ts';
import { UnusableCluster } from './errors.ts';
import { exists } from './exists.ts';
import { canUse, chooseSystemUser, type SystemUser } from './system-user.ts';

/** The folder of one embedded PostgreSQL, and who runs it. */
export interface Home {
  /** Without symbolic links. */
  readonly folder: string;
  /** PGDATA; it exists only after the first start. */
  readonly cluster: string;
  /** null = the user that runs this process. */
  readonly user: SystemUser | null;
}

const FALLBACK = '/var/lib/parley';

/**
 * Finds the home in a data directory, or makes it.
 * @throws {UnusableCluster} when it is there but lost or out of reach
 */
export async function openHome(dataDir: string, log: StorageLog): Promise<Home> {
  await mkdir(dataDir, { recursive: true });
  const link = path.join(await realpath(dataDir), 'postgres');
  const folder = await resolveFolder(link);
  const user = await chooseSystemUser(path.join(folder, 'cluster'));
  await makeFolder(folder, user);
  if (user === null || (await canUse(folder, user))) return home(folder, user);

  if (await exists(path.join(folder, 'cluster'))) {
    throw new UnusableCluster(
      `PostgreSQL does not run as root, and ${user.name}, who owns ${folder}, cannot reach it. ` +
        'Let that user enter its parent folders, or move DATA_DIR.',
    );
  }
  return home(await relocate(link, user, log), user);
}

function home(folder: string, user: SystemUser | null): Home {
  return { folder, cluster: path.join(folder, 'cluster'), user };
}

async function resolveFolder(link: string): Promise<string> {
  if (!(await exists(link))) return link;
  try {
    return await realpath(link);
  } catch (cause) {
    throw new UnusableCluster(
      `${link} points to ${await readlink(link)}, which is gone. Bring it back, or remove the link to begin anew.`,
      { cause },
    );
  }
}

/** Makes what is missing, also what a cut-off first start left with the wrong owner. */
async function makeFolder(folder: string, user: SystemUser | null): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o700);
  if (user !== null) await chown(folder, user.uid, user.gid);
}

async function isLink(path: string): Promise<boolean> {
  return (await exists(path)) && (await lstat(path)).isSymbolicLink();
}

async function relocate(link: string, user: SystemUser, log: StorageLog): Promise<string> {
  await mkdir(FALLBACK, { recursive: true, mode: 0o755 });
  const folder = await mkdtemp(path.join(FALLBACK, 'postgres-'));
  await makeFolder(folder, user);
  if (!(await canUse(folder, user))) {
    await rm(folder, { recursive: true });
    throw new UnusableCluster(
      `PostgreSQL does not run as root, and ${user.name} can reach neither ${path.dirname(link)} nor ${FALLBACK}. ` +
        'Set DATA_DIR to a directory that this user can enter, or set DATABASE_URL.',
    );
  }
  try {
    await rmdir(link);
    await symlink(folder, link);
  } catch (error) {
    await rm(folder, { recursive: true });
    // Another first start was quicker, and its folder is the one.
    if (await isLink(link)) return realpath(link);
    throw error;
  }
  log.info(
    `PostgreSQL runs as ${user.name}, who cannot reach ${path.dirname(link)}: its data is in ${folder}`,
  );
  return folder;
}
