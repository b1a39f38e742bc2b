/** A file system of its own in memory, which can be full. */
import { chmod, mkdtemp, open, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isMissing, runProgram } from './installed.ts';

const ZEROS = Buffer.alloc(1024 * 1024);

export interface SmallDisk {
  readonly folder: string;
  /** Takes every byte that is left. */
  fill(): Promise<void>;
  /** Frees what `fill` took. */
  empty(): Promise<void>;
  remove(): Promise<void>;
}

/** What keeps this machine from having one; null = nothing. */
export async function smallDiskMissing(): Promise<string | null> {
  const folder = await mkdtemp(path.join(tmpdir(), 'parley-disk-'));
  const missing = await isMissing(
    ['mount', '-t', 'tmpfs', '-o', 'size=1m', 'parley-faults', folder],
    'run as root, where file systems may be mounted',
  );
  if (missing === null) await runProgram('umount', [folder]);
  await rm(folder, { recursive: true });
  return missing;
}

export async function makeSmallDisk(sizeMib: number): Promise<SmallDisk> {
  const folder = await mkdtemp(path.join(tmpdir(), 'parley-disk-'));
  await runProgram('mount', ['-t', 'tmpfs', '-o', `size=${sizeMib}m`, 'parley-faults', folder]);
  await chmod(folder, 0o755);
  const ballast = path.join(folder, 'ballast');
  return {
    folder,
    async fill() {
      const file = await open(ballast, 'a');
      try {
        for (;;) await file.write(ZEROS);
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
      } finally {
        await file.close();
      }
    },
    empty: () => truncate(ballast),
    async remove() {
      await runProgram('umount', ['--lazy', folder]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
