/** Echoes over bare `ws` in a process of its own: what the same connections could do if nothing had to be kept. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { perSecond } from './measured-time.ts';
import type { Measurement } from './report.ts';
import { closeAll, open } from './sockets.ts';

const SERVER = fileURLToPath(new URL('echo-server.js', import.meta.url));

/** As long as a `post` frame. */
const MESSAGE = 'x'.repeat(110);

export async function measureEcho(connections: number): Promise<Measurement[]> {
  const child = spawn(process.execPath, [SERVER], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = await once(createInterface(child.stdout), 'line');
  let echoes = 0;
  const sockets = await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = await open(`http://127.0.0.1:${port}`);
      socket.on('message', () => {
        echoes += 1;
        socket.send(MESSAGE);
      });
      socket.send(MESSAGE);
      return socket;
    }),
  );
  const rate = await perSecond(
    () => {
      echoes = 0;
    },
    () => echoes,
  );
  await closeAll(sockets);
  child.kill();
  const name = `ws_echo_${connections}`;
  return [{ name, value: rate, unit: 'echoes/s', against: `delivered_${connections}` }];
}
