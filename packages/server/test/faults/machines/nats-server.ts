/** A NATS of a scenario's own, which may be killed and wiped. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFreePort } from './free-port.ts';
import { isMissing } from './installed.ts';

const POLL_MS = 20;

export interface NatsServer {
  readonly url: string;
  /** Starts it on the same address with nothing in it. Resolves when it takes connections. */
  start(): Promise<void>;
  /** Ends it without a chance to do anything more, and removes whatever it kept. */
  killAndWipe(): Promise<void>;
}

/** What keeps this machine from it; null = nothing. */
export function natsServerMissing(): Promise<string | null> {
  return isMissing(
    ['nats-server', '--version'],
    'install the NATS server (Debian: apt-get install nats-server)',
  );
}

/** Nothing runs yet. */
export async function prepareNatsServer(): Promise<NatsServer> {
  const port = await findFreePort();
  let running: { readonly child: ChildProcess; readonly folder: string } | null = null;
  return {
    url: `nats://127.0.0.1:${port}`,
    async start() {
      const folder = await mkdtemp(path.join(tmpdir(), 'parley-nats-'));
      const args = ['--addr', '127.0.0.1', '--port', String(port), '--store_dir', folder];
      running = { child: spawn('nats-server', args, { stdio: 'ignore' }), folder };
      while (!(await takesConnections(port))) {
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
    },
    async killAndWipe() {
      if (running === null) return;
      const { child, folder } = running;
      running = null;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
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
