/** A client's window over a bare WebSocket, which answers heartbeats and can wait for a certain frame. */
import { once } from 'node:events';
import {
  type ClientFrame,
  type EventsFrame,
  type Hello,
  PROTOCOL_VERSION,
  type ServerFrame,
} from '@parley/protocol';
import type { BenchAgent } from '../people.ts';
import { open } from '../sockets.ts';

export interface Window {
  send(frame: ClientFrame): void;
  /** Resolves with the next frame that fits. */
  next(fits: (frame: ServerFrame) => boolean): Promise<ServerFrame>;
  close(): Promise<void>;
}

/** Resolves when the hello is on its way; nothing that is answered to it is missed. */
export async function openWindow(
  url: string,
  hello: Hello,
  headers: Record<string, string> = {},
): Promise<Window> {
  const socket = await open(`${url}/${hello.role}/socket`, headers);
  const waiting = new Map<(frame: ServerFrame) => boolean, (frame: ServerFrame) => void>();
  const closed = once(socket, 'close');
  const send = (frame: ClientFrame) => socket.send(JSON.stringify(frame));
  socket.on('message', (data: Buffer) => {
    const frame = JSON.parse(data.toString()) as ServerFrame;
    if (frame.t === 'heartbeat') send({ t: 'alive' });
    // Without this the benchmark would wait for ever for what was refused.
    if (frame.t === 'refused') throw new Error(`the server refused: ${frame.code}`);
    for (const [fits, resolve] of waiting) {
      if (!fits(frame)) continue;
      waiting.delete(fits);
      resolve(frame);
    }
  });
  send(hello);
  return {
    send,
    next: (fits) => new Promise((resolve) => waiting.set(fits, resolve)),
    async close() {
      socket.close();
      await closed;
    },
  };
}

/** An agent's, with its lists. */
export async function openLists(url: string, { cookie, xsrf }: BenchAgent): Promise<Window> {
  const hello = { t: 'hello', v: PROTOCOL_VERSION, role: 'agent', xsrf, watch: [] } as const;
  const window = await openWindow(url, hello, { cookie });
  await window.next(({ t }) => t === 'topics');
  return window;
}

/** The visitor of a session, once it has everything after a revision. */
export async function openSession(
  url: string,
  session: { readonly sessionId: number; readonly sessionKey: string; readonly after: number },
): Promise<Window> {
  const { sessionId: s, sessionKey: key, after } = session;
  const hello = { t: 'hello', v: PROTOCOL_VERSION, role: 'visitor', s, key, after } as const;
  const window = await openWindow(url, hello);
  await window.next(hasAll);
  return window;
}

/** The empty frame at the end of what was missed: it has the head. */
export function hasAll(frame: ServerFrame): frame is EventsFrame {
  return frame.t === 'events' && frame.events.length === 0;
}
