/** The built server as a process of its own that is killed and started again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../dist/main.js', import.meta.url));

export interface AppNode {
  /** `http://127.0.0.1:4600` */
  readonly url: string;
  /** Starts it on the same address and database as before, unless it runs. Resolves when it listens. */
  start(): Promise<void>;
  /** Ends it without a chance to do anything more. */
  kill(): Promise<void>;
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>;
}

export interface AppNodeOptions {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  /** For Node.js, before the program: a broken variant is loaded by them. */
  readonly nodeArguments: readonly string[];
  /** Settings beside those that every node here has. */
  readonly environment: Readonly<Record<string, string>>;
  /** What runs Node.js, such as `ip netns exec name`; empty = nothing. */
  readonly runner: readonly string[];
}

/** Nothing runs yet. */
export function prepareAppNode(options: AppNodeOptions): AppNode {
  const { host, port, runner, nodeArguments } = options;
  const [program = process.execPath, ...args] = [
    ...runner,
    process.execPath,
    ...nodeArguments,
    MAIN,
  ];
  let child: ChildProcess | null = null;

  function running(): ChildProcess | null {
    return child?.exitCode === null && child.signalCode === null ? child : null;
  }
  async function end(signal: NodeJS.Signals): Promise<void> {
    const runs = running();
    if (runs === null) return;
    const exited = once(runs, 'exit');
    runs.kill(signal);
    await exited;
  }
  return {
    url: `http://${host}:${port}`,
    async start() {
      if (running() !== null) return;
      child = spawn(program, args, {
        env: {
          PATH: process.env.PATH,
          HOST: host,
          PORT: String(port),
          DATABASE_URL: options.databaseUrl,
          LOG_LEVEL: process.env.FAULTS_LOG ?? 'silent',
          MESSAGE_RATE: '1000000',
          // A broken variant may misuse what it is made of.
          NODE_NO_WARNINGS: '1',
          ...options.environment,
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await listening(child);
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

async function listening(child: ChildProcess): Promise<void> {
  if (child.stdout === null) throw new Error('its output is not read');
  const reader = createInterface(child.stdout);
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the server ended with ${code} before it listened`);
  });
  const announced = new Promise<void>((resolve) => {
    reader.on('line', (line) => {
      if (line.includes('listens on')) resolve();
    });
  });
  await Promise.race([announced, ended]);
  // From here on it may end.
  ended.catch(() => {});
}
