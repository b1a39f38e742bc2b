/** Makes the database cluster of a first start. */
import { chown, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Binaries } from './binaries.ts';
import { UnusableCluster } from './errors.ts';
import { exists } from './exists.ts';
import type { Home } from './home.ts';
import { runTool } from './run-tool.ts';

/** The superuser and the database that a cluster is made with. */
export const DATABASE_NAME = 'parley';

const INITDB_OPTIONS = [
  `--username=${DATABASE_NAME}`,
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--data-checksums',
  // Whoever can enter the socket's folder (mode 0700) owns the data anyway; nothing listens on a port.
  '--auth-local=trust',
  '--auth-host=reject',
  '--no-instructions',
];

/**
 * Makes the cluster unless it is there. It appears whole or not at all, so a start that is cut off leaves nothing that
 * looks like a cluster, and of two first starts at the same time one wins.
 * @throws {UnusableCluster} when the cluster is of another major version
 */
export async function createCluster(home: Home, binaries: Binaries): Promise<void> {
  if (await exists(home.cluster)) return assertMajorVersion(home, binaries);

  const unfinished = await mkdtemp(path.join(home.folder, 'cluster-unfinished-'));
  const data = path.join(unfinished, 'data');
  if (home.user !== null) await chown(unfinished, home.user.uid, home.user.gid);
  await runTool(home, path.join(binaries.folder, 'bin', 'initdb'), [
    ...INITDB_OPTIONS,
    `--pgdata=${data}`,
  ]);
  await runTool(
    home,
    path.join(binaries.folder, 'bin', 'postgres'),
    ['--single', '-D', data, 'postgres'],
    `create database ${DATABASE_NAME}\n`,
  );
  try {
    await rename(data, home.cluster);
  } catch (error) {
    if (!(await exists(home.cluster))) throw error;
  }
  await rm(unfinished, { recursive: true });
}

async function assertMajorVersion(home: Home, binaries: Binaries): Promise<void> {
  const found = (await readFile(path.join(home.cluster, 'PG_VERSION'), 'utf8')).trim();
  if (found === binaries.major) return;
  throw new UnusableCluster(
    `${home.cluster} was made by PostgreSQL ${found}, and this Parley brings ${binaries.major}. ` +
      'Dump the data with the former Parley and restore it into a new DATA_DIR.',
  );
}
