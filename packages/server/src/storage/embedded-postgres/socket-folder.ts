/** Where the server's Unix socket lies. */
import { chmod, chown, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Home } from './home.ts';

/** A folder that only PostgreSQL's user (and root) can enter. */
export interface SocketFolder {
  readonly path: string;
  /** Made for this run only; to be removed after it. */
  readonly temporary: boolean;
}

/** The kernel's limit is 103 (macOS) or 107 bytes for the whole path. */
const LONGEST_PATH_BYTES = 100;
const SOCKET_NAME = '/.s.PGSQL.5432';

/** The home's own folder, or a temporary one when its path is too long for a socket. */
export async function openSocketFolder(home: Home): Promise<SocketFolder> {
  const own = path.join(home.folder, 'run');
  const temporary = Buffer.byteLength(own + SOCKET_NAME) > LONGEST_PATH_BYTES;
  const folder = temporary ? await mkdtemp(path.join(tmpdir(), 'parley-')) : own;
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o700);
  if (home.user !== null) await chown(folder, home.user.uid, home.user.gid);
  return { path: folder, temporary };
}
