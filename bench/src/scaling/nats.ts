/** A NATS of our own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { localPort } from './node-process.ts';

/** Null when it is not installed. */
export async function startNats(): Promise<{
  readonly child: ChildProcess;
  readonly port: number;
} | null> {
  const port = await freePort();
  const child = spawn('nats-server', ['-a', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  const [started] = await Promise.race([
    once(child, 'spawn').then(() => [true]),
    once(child, 'error').then(() => [false]),
  ]).catch(() => [false]);
  if (!started) return null;
  while (!(await answers(port))) await wait(20);
  return { child, port };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(localPort(port));
  const isUp = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return isUp;
}
