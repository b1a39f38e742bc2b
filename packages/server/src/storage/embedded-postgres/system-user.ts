/** PostgreSQL refuses to run as root; this finds whom it runs as then. */
import { spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { UnusableCluster } from './errors.ts';

/** A user of the operating system. */
export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const PREFERRED = ['postgres', 'nobody'];

/**
 * The user that PostgreSQL must run as, or null when it is the one that runs this process.
 * @param cluster the data of an earlier start, whose owner stays; or a path where nothing is yet
 */
export async function chooseSystemUser(cluster: string): Promise<SystemUser | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(cluster).catch(() => null);
  if (owner !== null && owner.uid !== 0) {
    return { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  }
  const users = parsePasswd(await readFile('/etc/passwd', 'utf8'));
  for (const name of PREFERRED) {
    const user = users.find((candidate) => candidate.name === name);
    if (user !== undefined) return user;
  }
  throw new UnusableCluster(
    'PostgreSQL does not run as root, and there is neither a user "postgres" nor "nobody" that it could run as. ' +
      'Start Parley as another user, or set DATABASE_URL.',
  );
}

/** Whether the user can enter the folder and write there, through all of its parents. */
export async function canUse(folder: string, user: SystemUser): Promise<boolean> {
  const probe = spawn('/bin/sh', ['-c', 'cd "$1" && test -w . && test -x .', 'sh', folder], {
    uid: user.uid,
    gid: user.gid,
    cwd: '/',
    stdio: 'ignore',
  });
  return new Promise((resolve, reject) => {
    probe.once('error', reject);
    probe.once('exit', (code) => resolve(code === 0));
  });
}

function parsePasswd(text: string): readonly SystemUser[] {
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    if (name === undefined || uid === undefined || gid === undefined) return [];
    return [{ name, uid: Number(uid), gid: Number(gid) }];
  });
}
