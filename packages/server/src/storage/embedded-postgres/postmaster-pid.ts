/** What `postmaster.pid` says of a PostgreSQL that runs, or ran, on a cluster. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/** A postmaster that is alive on the cluster. */
export interface RunningPostmaster {
  readonly pid: number;
  /** The folder of its socket; empty until it has one. */
  readonly socketFolder: string;
}

const LINE = { pid: 0, socketFolder: 4 };

/**
 * The postmaster that runs on the cluster, or null. The file alone proves nothing: it stays behind when everything was
 * killed, and its process id may be somebody else's by now.
 * @param cluster without symbolic links, as the postmaster was started with
 */
export async function findPostmaster(cluster: string): Promise<RunningPostmaster | null> {
  const text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[LINE.pid]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null;
  if (!(await commandLine(pid)).includes(cluster)) return null;
  return { pid, socketFolder: lines[LINE.socketFolder] ?? '' };
}

/** Whether a process with the id exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function commandLine(pid: number): Promise<string> {
  try {
    return await readFile(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    // Not Linux, or gone in the meantime.
    const ps = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).catch(
      () => null,
    );
    return ps?.stdout ?? '';
  }
}
