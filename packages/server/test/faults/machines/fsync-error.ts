/** Makes `fsync` fail with EIO in running processes, as a dying disk does. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { isMissing } from './installed.ts';

const CALLS = 'fsync,fdatasync';

/** What keeps this machine from it; null = nothing. */
export function fsyncErrorMissing(): Promise<string | null> {
  return isMissing(
    ['strace', '-o', '/dev/null', '-e', `inject=${CALLS}:error=EIO`, 'true'],
    'install strace, and run where processes may be traced (CAP_SYS_PTRACE)',
  );
}

/** Resolves when the next `fsync` or `fdatasync` of one of the processes has failed, or after so many ms without any. */
export async function failNextFsync(
  processes: readonly number[],
  withinMs: number,
): Promise<boolean> {
  const strace = spawn(
    'strace',
    [
      ...processes.flatMap((pid) => ['-p', String(pid)]),
      ...['-e', `trace=${CALLS}`, '-e', `inject=${CALLS}:error=EIO`],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(strace, 'exit');
  const failed = new Promise<boolean>((resolve) => {
    createInterface(strace.stderr).on('line', (line) => {
      if (line.includes('EIO')) resolve(true);
    });
    setTimeout(() => resolve(false), withinMs);
    void ended.then(() => resolve(false));
  });
  const outcome = await failed;
  strace.kill('SIGTERM');
  await ended;
  return outcome;
}
