/**
 * The PostgreSQL server as a child process. It lives no longer than this process, however that ends: it runs under a
 * few lines of shell that hold the other end of a pipe and stop it (fast shutdown) when the pipe closes.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import type { StorageLog } from '../log.ts';
import type { Binaries } from './binaries.ts';
import type { Home } from './home.ts';
import { findPostmaster } from './postmaster-pid.ts';
import { TOOL_ENVIRONMENT } from './run-tool.ts';

/** A PostgreSQL server that was started; it may not answer yet. */
export interface ServerProcess {
  /** Resolves once the server has ended, whatever the reason. */
  readonly ended: Promise<void>;
  hasEnded(): boolean;
  /** Stops the server in order: clients are disconnected, everything is written. */
  stop(): Promise<void>;
  /** The end of the server's log since it was started, for messages. */
  readLogEnd(): Promise<string>;
}

// $1: a socket folder to remove afterwards, or empty; the rest: the server's command.
// The shell knows the server as the parent of its parent, so that PostgreSQL takes none of us for another postmaster.
const KEEPER = `
socket_folder=$1; shift
exec 3<&0 </dev/null
PG_GRANDPARENT_PID=$PPID "$@" 3<&- &
server=$!
{ read -r _ <&3 || :; kill -INT "$server"; } 2>/dev/null &
watcher=$!
exec 3<&-
wait "$server"
code=$?
kill "$watcher" 2>/dev/null
[ -z "$socket_folder" ] || rmdir "$socket_folder"
exit "$code"
`;

const LOG_FILE = 'postgres.log';
const LOG_LIMIT_BYTES = 5_000_000;
const LOG_END_BYTES = 2_000;
const FAST_SHUTDOWN_MS = 60_000;
const IMMEDIATE_SHUTDOWN_MS = 10_000;

/**
 * @param settings given on the command line, so that they are this version's and not those of the first start
 * @param temporarySocketFolder removed when the server has ended; null when the socket's folder stays
 */
export async function startServerProcess(
  home: Home,
  binaries: Binaries,
  settings: Readonly<Record<string, string>>,
  temporarySocketFolder: string | null,
  log: StorageLog,
): Promise<ServerProcess> {
  const logFile = await openLog(home);
  const command = [
    path.join(binaries.folder, 'bin', 'postgres'),
    '-D',
    home.cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const child = spawn(
    '/bin/sh',
    ['-c', KEEPER, 'parley-postgres', temporarySocketFolder ?? '', ...command],
    {
      cwd: home.folder,
      env: TOOL_ENVIRONMENT,
      // Out of the terminal's process group: Ctrl-C is for us, who stop the server last.
      detached: true,
      stdio: ['pipe', logFile.descriptor, logFile.descriptor],
      ...(home.user === null ? {} : { uid: home.user.uid, gid: home.user.gid }),
    },
  );
  closeSync(logFile.descriptor);
  const ended = endOf(child);
  let over = false;
  void ended.then(() => {
    over = true;
  });
  return {
    ended,
    hasEnded: () => over,
    stop: () => stopInOrder(child, ended, home, log),
    readLogEnd: () => readFrom(logFile.path, logFile.start),
  };
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
}

async function stopInOrder(
  child: ChildProcess,
  ended: Promise<void>,
  home: Home,
  log: StorageLog,
): Promise<void> {
  child.stdin?.on('error', () => {});
  child.stdin?.end();
  if (await within(ended, FAST_SHUTDOWN_MS)) return;
  const steps = [
    { signal: 'SIGQUIT', wait: IMMEDIATE_SHUTDOWN_MS },
    { signal: 'SIGKILL', wait: IMMEDIATE_SHUTDOWN_MS },
  ] as const;
  for (const { signal, wait } of steps) {
    const running = await findPostmaster(home.cluster);
    log.error(
      `PostgreSQL does not end: sending ${signal}; it recovers from its log at the next start`,
    );
    if (running !== null) process.kill(running.pid, signal);
    if (await within(ended, wait)) return;
  }
  log.error('PostgreSQL still runs; giving up');
}

async function within(ended: Promise<void>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const inTime = await Promise.race([ended.then(() => true), late]);
  clearTimeout(timer);
  return inTime;
}

async function openLog(home: Home): Promise<{ path: string; descriptor: number; start: number }> {
  const file = path.join(home.folder, LOG_FILE);
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_LIMIT_BYTES) await rename(file, `${file}.1`);
  return {
    path: file,
    descriptor: openSync(file, 'a', 0o600),
    start: size > LOG_LIMIT_BYTES ? 0 : size,
  };
}

async function readFrom(file: string, start: number): Promise<string> {
  const bytes = await readFile(file);
  return bytes
    .subarray(Math.max(start, bytes.length - LOG_END_BYTES))
    .toString('utf8')
    .trim();
}
