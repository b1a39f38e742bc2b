/** Finds a Chromium for the browser tests and the pictures, and starts it. */
import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FIXED_PLACES = [
  '/usr/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const INSTALL_TIMEOUT_MS = 600_000;

// Two test files may want it at the same time, and apt lets only one in.
const INSTALL = `
  [ -x /usr/bin/chromium ] && exit 0
  apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y chromium`;
const INSTALL_LOCK = '/var/lock/parley-install-chromium';

/** Quiet and alike on every machine: no sandbox as root, nothing fetched in the background. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless Chromium with a profile of its own that is thrown away when it is closed. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: ARGUMENTS });
}

/**
 * The browser's executable: `CHROME_PATH`, or the system's own; run by root on Debian, it is installed when missing.
 * @throws Error with a sentence that says how to get one
 */
export async function findChromium(): Promise<string> {
  const chosen = process.env.CHROME_PATH ?? '';
  if (chosen !== '') {
    if (await isExecutable(chosen)) return chosen;
    throw new Error(`CHROME_PATH is ${chosen}, which is no program that can be run.`);
  }
  const found = await firstExecutable([...FIXED_PLACES, ...placesOnPath()]);
  if (found !== null) return found;
  const installed = await installChromium();
  if (installed !== null) return installed;
  throw new Error(
    'The browser tests need Chromium. Install it (on Debian or Ubuntu: sudo apt-get install chromium), ' +
      'or set CHROME_PATH to the executable of a Chromium or Chrome.',
  );
}

function placesOnPath(): string[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

async function installChromium(): Promise<string | null> {
  if (process.getuid?.() !== 0 || !(await isExecutable('/usr/bin/apt-get'))) return null;
  await promisify(execFile)('flock', [INSTALL_LOCK, 'sh', '-c', INSTALL], {
    timeout: INSTALL_TIMEOUT_MS,
    maxBuffer: 64 * 1024 * 1024,
  });
  return firstExecutable(FIXED_PLACES);
}

async function firstExecutable(places: readonly string[]): Promise<string | null> {
  for (const place of places) if (await isExecutable(place)) return place;
  return null;
}

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
