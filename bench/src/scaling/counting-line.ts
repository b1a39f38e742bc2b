/** A line that counts: whatever connects to it is passed on, and every byte of either direction is noted. */
import { once } from 'node:events';
import {
  type AddressInfo,
  connect,
  createServer,
  type NetConnectOpts,
  type Socket,
} from 'node:net';

export interface CountingLine {
  readonly port: number;
  readonly traffic: Traffic;
  /** Ends everything that goes through it. */
  close(): void;
}

/** Bytes so far, without what TCP adds. */
export interface Traffic {
  to: number;
  from: number;
}

/** Sees what one connection carries. */
export interface Listener {
  sent(bytes: Buffer): void;
  received(bytes: Buffer): void;
}

/**
 * @param targets - connections go to them in turn
 * @param listen - called for each connection
 */
export async function openCountingLine(
  targets: readonly NetConnectOpts[],
  listen?: () => Listener,
): Promise<CountingLine> {
  const traffic = { to: 0, from: 0 };
  const open = new Set<Socket>();
  let next = 0;
  const server = createServer({ noDelay: true }, (near) => {
    const target = targets[next % targets.length];
    next += 1;
    if (target === undefined) throw new Error('a line that leads nowhere');
    const far = connect({ noDelay: true, ...target });
    const listener = listen?.();
    near.on('data', (bytes: Buffer) => {
      traffic.to += bytes.length;
      listener?.sent(bytes);
    });
    far.on('data', (bytes: Buffer) => {
      traffic.from += bytes.length;
      listener?.received(bytes);
    });
    couple(near, far);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.once('close', () => open.delete(socket));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    traffic,
    close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}

function couple(near: Socket, far: Socket): void {
  near.pipe(far);
  far.pipe(near);
  for (const [one, other] of [
    [near, far],
    [far, near],
  ] as const) {
    one.on('error', () => {});
    one.once('close', () => other.destroy());
  }
}
