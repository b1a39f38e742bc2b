/** A NATS for tests: the one behind TEST_NATS_URL, or a `nats-server` of the test's own. It can be taken away and come back. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import path from 'node:path';
import { startTcpProxy } from './tcp-proxy.ts';

export interface TestNats {
  /** As `natsServers` of a node. */
  readonly servers: readonly string[];
  /** Kills it, with all that it knows. */
  kill(): Promise<void>;
  /** Starts it again, empty, at the same address. */
  start(): Promise<void>;
  /** Removes it for good. */
  remove(): Promise<void>;
}

const RUN_FROM = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];
const TRY_AGAIN_MS = 20;

/** It runs. @throws when there is none, with a sentence that says how to get one */
export async function startTestNats(): Promise<TestNats> {
  const url = process.env.TEST_NATS_URL;
  return url === undefined ? startOwn() : behindProxy(new URL(url));
}

/** A NATS that others may use is not killed but cut off, which is the same to our nodes. */
async function behindProxy({ hostname, port }: URL): Promise<TestNats> {
  const proxy = await startTcpProxy([{ host: hostname, port: Number(port) || 4222 }]);
  return {
    servers: [`nats://127.0.0.1:${proxy.port}`],
    kill: async () => proxy.cut(),
    start: async () => proxy.mend(),
    remove: () => proxy.close(),
  };
}

async function startOwn(): Promise<TestNats> {
  const program = findProgram();
  const port = await findFreePort();
  let child: ChildProcess | null = null;

  async function start(): Promise<void> {
    child = spawn(program, ['--addr', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' });
    while (!(await accepts(port))) {
      if (child.exitCode !== null) throw new Error(`nats-server ended with ${child.exitCode}`);
      await new Promise((resolve) => {
        setTimeout(resolve, TRY_AGAIN_MS);
      });
    }
  }
  async function kill(): Promise<void> {
    if (child === null) return;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
    child = null;
  }
  await start();
  return { servers: [`nats://127.0.0.1:${port}`], kill, start, remove: kill };
}

function findProgram(): string {
  for (const folder of RUN_FROM) {
    const program = path.join(folder, 'nats-server');
    try {
      accessSync(program, constants.X_OK);
      return program;
    } catch {
      // Perhaps in the next one.
    }
  }
  throw new Error(
    'These tests need NATS: install nats-server (Debian: apt-get install nats-server), or name a running one by TEST_NATS_URL.',
  );
}

async function accepts(port: number): Promise<boolean> {
  const socket = connect({ host: '127.0.0.1', port });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
