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
      socket.on('error', () => socket.destroy());
      const role = PATHS[(request.url ?? '').split('?', 1)[0] ?? ''];
      if (role === undefined) return refuse(socket, '404 Not Found');
      if (role === 'agent' && !options.isOwnOrigin(request)) return refuse(socket, '403 Forbidden');
      const release = gateway.deps.stopping.begun
        ? null
        : options.limit.enter(clientAddress(request));
      if (release === null) return refuse(socket, '503 Service Unavailable');
      socket.once('close', release);
      server.handleUpgrade(request, socket, head, (webSocket) => {
        serve(gateway, webSocket, { role, cookie: readCookie(request, LOGIN_COOKIE) });
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

function serve(
  gateway: Gateway,
  webSocket: WebSocket,
  client: { readonly role: Role; readonly cookie: string | undefined },
): void {
  const connection = socketConnection(webSocket);
  let intake: Intake | null = null;
  let peer: Peer | null = null;
  let greeted = false;
  const deadline = setTimeout(() => connection.close(4408), HELLO_TIMEOUT_MS);

  webSocket.on('message', (data: Buffer, isBinary) => {
    if (data.length > MAX_FRAME_BYTES) return connection.close(4413);
    const frame = isBinary ? null : parseClientFrame(data.toString());
    if (frame === null) return connection.close(4400);
    if (frame.t !== 'hello') {
      if (intake === null || peer === null) return connection.close(4400);
      peer.heardAt = performance.now();
      intake.add(frame);
      return;
    }
    if (greeted || frame.role !== client.role) return connection.close(4400);
    greeted = true;
    clearTimeout(deadline);
    greet(gateway, frame, client.cookie).then(
      (open) => {
        if (connection.closed || gateway.deps.stopping.begun) return;
        connection.send(welcomeFrame(gateway.deps));
        peer = open(connection);
        intake = createIntake(gateway.deps, peer, webSocket);
      },
      (error: unknown) => connection.close(closeCodeFor(error)),
    );
  });
  // A frame that is too large or no WebSocket frame at all: ws closes the line itself, with the code of the protocol.
  webSocket.on('error', () => {});
  webSocket.on('close', () => {
    clearTimeout(deadline);
    peer?.leave();
  });
}
