/** A TCP proxy on this machine that passes connections to the first of its targets that takes them, and can be cut off. */
import { once } from 'node:events';
import {
  type AddressInfo,
  connect,
  createServer,
  type IpcNetConnectOpts,
  type Socket,
  type TcpNetConnectOpts,
} from 'node:net';

export type Target = TcpNetConnectOpts | IpcNetConnectOpts;

export interface TcpProxy {
  readonly port: number;
  /** Ends all connections to the target, or to all of them, and makes none until `mend`. */
  cut(target?: Target): void;
  /** Carries nothing any more on the connections that there are, and ends none. */
  stall(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function startTcpProxy(targets: readonly Target[]): Promise<TcpProxy> {
  /** Both ends of each connection, with where it leads. */
  const lines = new Map<Socket, Target>();
  const lost = new Set<Target>();

  function hold(socket: Socket, target: Target): void {
    lines.set(socket, target);
    socket.once('close', () => lines.delete(socket));
  }
  async function serve(client: Socket): Promise<void> {
    client.on('error', () => client.destroy());
    for (const target of targets) {
      const upstream = lost.has(target) ? null : await reach(target);
      if (upstream === null) continue;
      hold(client, target);
      hold(upstream, target);
      client.once('close', () => upstream.destroy());
      upstream.once('close', () => client.destroy());
      if (client.destroyed || lost.has(target)) upstream.destroy();
      client.pipe(upstream).pipe(client);
      return;
    }
    client.destroy();
  }
  const server = createServer((client) => void serve(client));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  function cut(target?: Target): void {
    for (const each of target === undefined ? targets : [target]) lost.add(each);
    for (const [socket, leadsTo] of lines) if (lost.has(leadsTo)) socket.destroy();
  }
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    stall() {
      for (const socket of lines.keys()) socket.pause();
    },
    mend: () => lost.clear(),
    async close() {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}

async function reach(target: Target): Promise<Socket | null> {
  const socket = connect(target);
  socket.on('error', () => socket.destroy());
  return once(socket, 'connect').then(
    () => socket,
    () => null,
  );
}
