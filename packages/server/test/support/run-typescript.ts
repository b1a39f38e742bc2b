/** Runs a TypeScript file of ours as a process of its own, for tests that kill it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const HOOKS = new URL('typescript-hooks.mjs', import.meta.url).href;

export interface RunningScript {
  readonly process: ChildProcess;
  /** What it has written to its standard output so far. */
  readonly lines: readonly string[];
  /** Resolves with the next line that it writes. Rejects when it ends instead. */
  nextLine(): Promise<string>;
  /** Kills it without a chance to tidy up, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Its errors go to ours. */
export function runTypescript(script: URL, args: readonly string[]): RunningScript {
  const child = spawn(
    process.execPath,
    ['--conditions=parley-source', '--import', HOOKS, fileURLToPath(script), ...args],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exited = once(child, 'exit');
  const lines: string[] = [];
  const reader = createInterface(child.stdout);
  reader.on('line', (line) => lines.push(line));
  return {
    process: child,
    lines,
    nextLine: async () => {
      const line = once(reader, 'line').then(([text]) => String(text));
      const ended = exited.then(([code]) => Promise.reject(new Error(`it ended with ${code}`)));
      return Promise.race([line, ended]);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
