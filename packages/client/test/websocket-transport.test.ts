import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { createWebSocketTransport } from '../src/websocket-transport.ts';
import { createRecordingHandler } from './support/recording-handler.ts';

const HELLO = { t: 'hello', v: 1, role: 'visitor', s: 1, key: 'secret', after: 0 } as const;
const WELCOME = { t: 'welcome', v: 1, heartbeat: 1_000 } as const;

let server: WebSocketServer;
let url: string;

beforeEach(async () => {
  server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/visitor/socket`;
});

afterEach(() => {
  for (const socket of server.clients) socket.terminate();
  server.close();
});

/** An open transport with the server's end of it; what the server got comes in order. */
async function connect() {
  const handler = createRecordingHandler();
  const transport = createWebSocketTransport(url, WebSocket);
  transport.open(() => HELLO, handler);
  const [socket, request] = (await once(server, 'connection')) as [WebSocket, { url: string }];
  const [first] = (await once(socket, 'message')) as [Buffer];
  return { handler, transport, socket, request, hello: JSON.parse(String(first)) as unknown };
}

describe('frames over a WebSocket', () => {
  it('[DL28] says hello in the first frame, with nothing in the address', async () => {
    const { hello, request } = await connect();
    expect(hello).toEqual(HELLO);
    expect(request.url).toBe('/visitor/socket');
  });

  it('carries frames both ways, one text message each', async () => {
    const { handler, transport, socket } = await connect();
    socket.send(JSON.stringify(WELCOME));
    await handler.untilFrames(1);
    expect(handler.frames).toEqual([WELCOME]);
    transport.send({ t: 'alive' });
    const [data] = (await once(socket, 'message')) as [Buffer];
    expect(JSON.parse(String(data))).toEqual({ t: 'alive' });
  });

  it('passes the close code of the server on', async () => {
    const { handler, socket } = await connect();
    socket.close(4430);
    expect(await handler.untilClosed()).toBe(4430);
  });

  it('tells 1006 when the line breaks, or nobody listens', async () => {
    const { handler, socket } = await connect();
    socket.terminate();
    expect(await handler.untilClosed()).toBe(1006);

    for (const client of server.clients) client.terminate();
    await new Promise((resolve) => server.close(resolve));
    const nobody = createRecordingHandler();
    createWebSocketTransport(url, WebSocket).open(() => HELLO, nobody);
    expect(await nobody.untilClosed()).toBe(1006);
  });

  it('tells 1006 when the page may not even make one', async () => {
    class Forbidden extends WebSocket {
      constructor() {
        super('not an address');
      }
    }
    const handler = createRecordingHandler();
    createWebSocketTransport(url, Forbidden).open(() => HELLO, handler);
    expect(handler.closes).toEqual([1006]);
  });

  it('[DL8] gives up, once, at a frame that cannot be read', async () => {
    for (const text of ['{"t":', 'null', '[]', '{"t":7}']) {
      const { handler, socket } = await connect();
      socket.send(text);
      socket.send(JSON.stringify(WELCOME));
      expect(await handler.untilClosed()).toBe(1006);
      await once(socket, 'close');
      expect(handler.closes).toEqual([1006]);
      expect(handler.frames).toEqual([]);
    }
  });

  it('says nothing more once it is closed', async () => {
    const { handler, transport, socket } = await connect();
    transport.close();
    const [code] = (await once(socket, 'close')) as [number];
    expect(code).toBe(1000);
    expect(handler.closes).toEqual([]);
  });

  it('can be closed before it is open', async () => {
    const handler = createRecordingHandler();
    const transport = createWebSocketTransport(url, WebSocket);
    transport.open(() => HELLO, handler);
    transport.close();
    const next = await connect();
    expect(next.hello).toEqual(HELLO);
    expect(handler.closes).toEqual([]);
  });
});
