/**
 * A line between clients and a server that can be cut, held and made slow: what lies between two ends of a TCP connection
 * and may fail without either of them having done anything. TCP itself keeps the order of bytes, so nothing is reordered
 * here: only delayed, cut off and lost with the connection.
 */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { type Pipe, pipeBytes } from './pipe-bytes.ts';

/** `up` goes from the client to the server. */
export type Direction = 'up' | 'down';

export interface TcpLine {
  readonly port: number;
  /** Resets every connection; new ones are taken. */
  reset(): void;
  /** Nothing passes in these directions any more, and nobody is told, until `release`. New connections are held too. */
  hold(directions: readonly Direction[]): void;
  /** Everything that was held goes on its way. */
  release(): void;
  /** Bytes a second in each direction of each connection, and ms until they arrive. Null = as fast as can be. */
  shape(limits: { readonly bytesPerSecond: number; readonly latencyMs: number } | null): void;
  close(): Promise<void>;
}

/** @param target - where the server listens: a port of this machine, or the path of a socket */
export async function openTcpLine(target: {
  readonly host?: string;
  readonly port?: number;
  readonly path?: string;
}): Promise<TcpLine> {
  const sockets = new Set<Socket>();
  const pipes = { up: new Set<Pipe>(), down: new Set<Pipe>() };
  let held: readonly Direction[] = [];
  let limits: Parameters<TcpLine['shape']>[0] = null;

  function join(from: Socket, to: Socket, direction: Direction): void {
    const pipe = pipeBytes(from, to);
    pipe.shape(limits);
    pipe.hold(held.includes(direction));
    pipes[direction].add(pipe);
    from.once('close', () => pipes[direction].delete(pipe));
  }
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    const upstream = connect({ ...target, allowHalfOpen: true, noDelay: true } as never);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      // `close` follows.
      socket.on('error', () => {});
      socket.once('close', () => sockets.delete(socket));
    }
    join(client, upstream, 'up');
    join(upstream, client, 'down');
  });
  function hold(directions: readonly Direction[]): void {
    held = directions;
    for (const direction of ['up', 'down'] as const) {
      for (const pipe of pipes[direction]) pipe.hold(held.includes(direction));
    }
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    reset() {
      for (const socket of sockets) socket.resetAndDestroy();
    },
    hold,
    release: () => hold([]),
    shape(wanted) {
      limits = wanted;
      for (const pipe of [...pipes.up, ...pipes.down]) pipe.shape(wanted);
    },
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}
