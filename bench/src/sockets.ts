/** Frames over bare WebSockets: a load should cost its own process as little as it can. */
import { once } from 'node:events';
import {
  type AckFrame,
  type ClientFrame,
  type EventsFrame,
  PROTOCOL_VERSION,
} from '@parley/protocol';
import { WebSocket } from 'ws';
import type { BenchChat } from './people.ts';
import type { ServerProcess } from './server-process.ts';

/** An agent's window that watches chats; `onMessage` gets the client id of each message in them. */
export async function openAgent(
  server: ServerProcess,
  chats: readonly BenchChat[],
  onMessage: (clientId: string) => void,
): Promise<WebSocket> {
  const agent = chats[0]?.agent;
  if (agent === undefined) throw new Error('an agent without chats');
  const socket = await open(`${server.url}/agent/socket`, { cookie: agent.cookie });
  socket.on('message', (data: Buffer) => {
    if (!startsWith(data, EVENTS)) return;
    const { events } = JSON.parse(data.toString()) as EventsFrame;
    for (const event of events) {
      if (event.type === 'MessagePosted' && event.clientId !== null) onMessage(event.clientId);
    }
  });
  const watch = chats.map(({ sessionId }) => [sessionId, 0] as const);
  send(socket, { t: 'hello', v: PROTOCOL_VERSION, role: 'agent', xsrf: agent.xsrf, watch });
  await frames(socket, EVENTS, chats.length);
  return socket;
}

export interface Writer {
  readonly socket: WebSocket;
  post(clientId: string, text: string): void;
}

/** A visitor's window; `onAck` gets the client id of each message that is acknowledged. */
export async function openVisitor(
  server: ServerProcess,
  { sessionId, sessionKey }: BenchChat,
  onAck: (clientId: string) => void,
): Promise<Writer> {
  const socket = await open(`${server.url}/visitor/socket`);
  send(socket, {
    t: 'hello',
    v: PROTOCOL_VERSION,
    role: 'visitor',
    s: sessionId,
    key: sessionKey,
    after: 0,
  });
  await frames(socket, EVENTS, 1);
  socket.on('message', (data: Buffer) => {
    if (startsWith(data, ACK)) onAck((JSON.parse(data.toString()) as AckFrame).c);
  });
  return {
    socket,
    post: (clientId, text) => send(socket, { t: 'post', s: sessionId, c: clientId, text }),
  };
}

/** Opens a WebSocket; one that breaks later ends the benchmark. */
export async function open(url: string, headers: Record<string, string> = {}): Promise<WebSocket> {
  const socket = new WebSocket(url.replace('http', 'ws'), {
    headers,
    perMessageDeflate: false,
    skipUTF8Validation: true,
  });
  await once(socket, 'open');
  return socket;
}

export async function closeAll(sockets: readonly WebSocket[]): Promise<void> {
  await Promise.all(
    sockets.map(async (socket) => {
      const closed = once(socket, 'close');
      socket.close();
      await closed;
    }),
  );
}

const EVENTS = Buffer.from('{"t":"events"');
const ACK = Buffer.from('{"t":"ack"');

/** Tells frames apart without reading them: the server writes the type first. */
function startsWith(data: Buffer, prefix: Buffer): boolean {
  return data.subarray(0, prefix.length).equals(prefix);
}

function send(socket: WebSocket, frame: ClientFrame): void {
  socket.send(JSON.stringify(frame));
}

/** Resolves when so many frames of a kind have arrived. */
function frames(socket: WebSocket, prefix: Buffer, count: number): Promise<void> {
  let left = count;
  return new Promise((resolve, reject) => {
    const broken = (code: number) => reject(new Error(`the server closed with ${code}`));
    const look = (data: Buffer) => {
      if (startsWith(data, prefix)) left -= 1;
      if (left > 0) return;
      socket.off('message', look).off('close', broken);
      resolve();
    };
    socket.on('message', look).on('close', broken);
  });
}
