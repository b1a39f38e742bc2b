/** A NATS of a test's own, which may be killed and come back. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { findFreePort } from './free-port.ts';

export interface NatsServer {
  readonly url: string;
  /** Starts it, always on the same address and with nothing in it. Resolves when it takes connections. */
  start(): Promise<void>;
  /** Ends it without a chance to do anything more; it keeps nothing. */
  kill(): Promise<void>;
}

const RUN_FROM = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];
const TRY_AGAIN_MS = 20;

/** Nothing runs yet. @throws when there is none, with a sentence that says how to get one */
export async function prepareNatsServer(): Promise<NatsServer> {
  const program = findProgram();
  const port = await findFreePort();
  let child: ChildProcess | null = null;
  return {
    url: `nats://127.0.0.1:${port}`,
    async start() {
      child = spawn(program, ['--addr', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' });
      while (!(await takesConnections(port))) {
        if (child.exitCode !== null) throw new Error(`nats-server ended with ${child.exitCode}`);
        await new Promise((resolve) => {
          setTimeout(resolve, TRY_AGAIN_MS);
        });
      }
    },
    async kill() {
      if (child === null) return;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
      child = null;
    },
  };
}

/** What keeps this machine from running one; null = nothing. */
export async function natsServerMissing(): Promise<string | null> {
  try {
    findProgram();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
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
    'This needs NATS: install nats-server (Debian: apt-get install nats-server); tests of nodes also take a running one, named by TEST_NATS_URL.',
  );
}

async function takesConnections(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
