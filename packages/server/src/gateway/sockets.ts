/** WebSockets: `/visitor/socket` from any page, `/agent/socket` from our own. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Hello, MAX_FRAME_BYTES, parseClientFrame } from '@parley/protocol';
import { type WebSocket, WebSocketServer } from 'ws';
import { LOGIN_COOKIE } from '../auth/logins.ts';
import { clientAddress } from '../net/client-address.ts';
import { readCookie } from '../net/read-cookie.ts';
import { closeCodeFor } from './close-code-for.ts';
import type { ConnectionLimit } from './connection-limit.ts';
import { type Gateway, welcomeFrame } from './gateway.ts';
import { greet } from './greet.ts';
import { createIntake, type Intake } from './intake.ts';
import type { Peer } from './peer.ts';
import { socketConnection } from './socket-connection.ts';

const HELLO_TIMEOUT_MS = 10_000;
/** How long clients have to answer the close of a stop, before they are cut. */
const STOP_GRACE_MS = 2_000;

type Role = Hello['role'];

const PATHS: Readonly<Record<string, Role>> = {
  '/visitor/socket': 'visitor',
  '/agent/socket': 'agent',
};

export interface Sockets {
  /** Handles an HTTP upgrade; answers 404 to paths that are not ours. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Sends everybody away with 1012, also those who have not said hello, and takes nobody new. */
  stop(): void;
}

export interface SocketOptions {
  /** Whether a page of this origin may act as an agent. */
  readonly isOwnOrigin: (request: IncomingMessage) => boolean;
  readonly limit: ConnectionLimit;
}

export function createSockets(gateway: Gateway, options: SocketOptions): Sockets {
  const server = new WebSocketServer({
    noServer: true,
    // Room above our own limit, so that a frame somewhat too large gets our code; ws ends what is larger still.
    maxPayload: 4 * MAX_FRAME_BYTES,
    perMessageDeflate: false,
  });
  return {
    upgrade(request, socket, head) {
      // From here on the socket is ours, and so are its errors: unheard they would end the process.
      socket.on('error', destroyBroken);
      const role = PATHS[(request.url ?? '').split('?', 1)[0] ?? ''];
      if (role === undefined) return refuse(socket, '404 Not Found');
      if (role === 'agent' && !options.isOwnOrigin(request)) return refuse(socket, '403 Forbidden');
      const release = gateway.deps.stopping.begun
        ? null
        : options.limit.enter(clientAddress(request));
      if (release === null) return refuse(socket, '503 Service Unavailable');
      socket.once('close', release);
      // Only agents have one. What listens to a socket must not hold the request that it came with.
      const cookie = role === 'agent' ? readCookie(request, LOGIN_COOKIE) : undefined;
      server.handleUpgrade(request, socket, head, (webSocket) => {
        serve(gateway, webSocket, { role, cookie, line: socket });
      });
    },
    stop() {
      for (const client of server.clients) client.close(1012, 'restart');
      setTimeout(() => {
        for (const client of server.clients) client.terminate();
      }, STOP_GRACE_MS).unref();
    },
  };
}

/** Answers, and hangs up without waiting for the other side to do so. */
function refuse(socket: Duplex, status: string): void {
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function destroyBroken(this: Duplex): void {
  this.destroy();
}

interface Client {
  readonly role: Role;
  readonly cookie: string | undefined;
  /** What the WebSocket runs over; absent in a simulation. */
  readonly line?: Duplex;
}

/** One WebSocket from its hello to its end. */
export function serve(gateway: Gateway, webSocket: WebSocket, client: Client): void {
  const connection = socketConnection(webSocket, client.line);
  /** Made with the first frame that has to be acted on: most visitors only listen. */
  let intake: Intake | null = null;
  let peer: Peer | null = null;
  let deadline: NodeJS.Timeout | null = setTimeout(() => connection.close(4408), HELLO_TIMEOUT_MS);

  function greeted(): void {
    if (deadline !== null) clearTimeout(deadline);
    deadline = null;
  }

  webSocket.on('message', (data: Buffer, isBinary) => {
    if (data.length > MAX_FRAME_BYTES) return connection.close(4413);
    const frame = isBinary ? null : parseClientFrame(data.toString());
    if (frame === null) return connection.close(4400);
    if (frame.t !== 'hello') {
      if (peer === null) return connection.close(4400);
      peer.heardAt = performance.now();
      if (frame.t === 'alive') return;
      intake ??= createIntake(gateway.deps, peer, webSocket);
      intake.add(frame);
      return;
    }
    if (deadline === null || frame.role !== client.role) return connection.close(4400);
    greeted();
    greet(gateway, frame, client.cookie).then(
      (open) => {
        if (connection.closed || gateway.deps.stopping.begun) return;
        connection.send(welcomeFrame(gateway.deps));
        peer = open(connection);
      },
      (error: unknown) => connection.close(closeCodeFor(error)),
    );
  });
  webSocket.on('error', ignoreError);
  webSocket.on('close', () => {
    greeted();
    peer?.leave();
  });
}

/** A frame that is too large or no WebSocket frame at all: ws closes the line itself, with the code of the protocol. */
function ignoreError(): void {}
