/** A clock for one process that jumps as it is told, by libfaketime. Timers go on by the true one. */
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const LIBRARIES = [
  '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1',
  '/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1',
  '/usr/lib/faketime/libfaketimeMT.so.1',
];

export interface FalseClock {
  /** What the process needs to be started with. */
  readonly environment: Readonly<Record<string, string>>;
  /** Sets it so many seconds off the true time, at once. */
  jump(seconds: number): Promise<void>;
  remove(): Promise<void>;
}

/** Where the library is; null = nowhere. */
export async function findFaketime(): Promise<string | null> {
  for (const library of LIBRARIES) {
    const found = await access(library).then(
      () => true,
      () => false,
    );
    if (found) return library;
  }
  return null;
}

/** A clock that is right at first. @throws when libfaketime is not installed */
export async function makeFalseClock(): Promise<FalseClock> {
  const library = await findFaketime();
  if (library === null) throw new Error('libfaketime is not installed');
  const folder = await mkdtemp(path.join(tmpdir(), 'parley-clock-'));
  const file = path.join(folder, 'offset');
  const jump = (seconds: number): Promise<void> =>
    writeFile(file, `${seconds < 0 ? '' : '+'}${seconds}\n`);
  await jump(0);
  return {
    environment: {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
    jump,
    remove: () => rm(folder, { recursive: true }),
  };
}
