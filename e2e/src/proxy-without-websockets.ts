/** A proxy in front of a server that lets no WebSocket through, as some companies' do. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ProxyWithoutWebSockets {
  /** Without a trailing slash. */
  readonly url: string;
  /** Paths of the WebSockets that were refused. */
  readonly refused: readonly string[];
  /** Paths of everything that was let through. */
  readonly passed: readonly string[];
  close(): Promise<void>;
}

/** @param target address of the server behind */
export async function startProxyWithoutWebSockets(target: string): Promise<ProxyWithoutWebSockets> {
  const refused: string[] = [];
  const passed: string[] = [];
  const server = createServer((incoming, response) => {
    passed.push(incoming.url ?? '/');
    pass(incoming, response, target);
  });
  server.on('upgrade', (incoming, socket) => {
    refused.push(incoming.url ?? '/');
    socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    refused,
    passed,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Host and origin stay as they are: for the browser, and so for the server, the proxy is the server. */
function pass(incoming: IncomingMessage, response: ServerResponse, target: string): void {
  const { method, headers, url = '/' } = incoming;
  const outgoing = request(
    new URL(url, target),
    { ...(method && { method }), headers },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  outgoing.on('error', () => response.destroy());
  response.on('close', () => outgoing.destroy());
  incoming.pipe(outgoing);
}
