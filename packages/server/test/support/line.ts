/** A raw WebSocket to the gateway: shows what really goes over the line. */
import { once } from 'node:events';
import type { AgentHello, ServerFrame, VisitorHello } from '@parley/protocol';
import { WebSocket } from 'ws';
import type { LoggedIn, Visitor } from './callers.ts';
import type { TestParley } from './test-parley.ts';

export interface Line {
  /** Everything that arrived so far. */
  readonly frames: readonly ServerFrame[];
  /** Resolves with the first frame, past or to come, of that type that fits. Rejects when the line closes before. */
  frame<T extends ServerFrame['t']>(
    type: T,
    fits?: (frame: Extract<ServerFrame, { t: T }>) => boolean,
  ): Promise<Extract<ServerFrame, { t: T }>>;
  send(frame: unknown): void;
  readonly socket: WebSocket;
  /** Resolves with the close code. */
  readonly closed: Promise<number>;
  close(): Promise<void>;
}

/** Opens a line without saying hello. */
export async function openLine(
  parley: Pick<TestParley, 'url'>,
  path: string,
  headers: Record<string, string> = {},
): Promise<Line> {
  const socket = new WebSocket(parley.url.replace('http', 'ws') + path, { headers });
  const frames: ServerFrame[] = [];
  const waiting = new Set<() => void>();
  let over = false;
  const closed = new Promise<number>((resolve) => {
    socket.on('close', (code) => {
      over = true;
      resolve(code);
      for (const look of waiting) look();
    });
  });
  socket.on('message', (data) => {
    frames.push(JSON.parse(String(data)) as ServerFrame);
    for (const look of waiting) look();
  });
  await once(socket, 'open');
  return {
    frames,
    socket,
    closed,
    frame(type, fits = () => true) {
      return new Promise((resolve, reject) => {
        const look = (): void => {
          for (const frame of frames) {
            if (frame.t !== type || !fits(frame as never)) continue;
            waiting.delete(look);
            resolve(frame as never);
            return;
          }
          if (!over) return;
          waiting.delete(look);
          reject(
            new Error(`the line closed before ${type} came: ${JSON.stringify(frames.at(-1))}`),
          );
        };
        waiting.add(look);
        look();
      });
    },
    send: (frame) => socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    async close() {
      socket.close();
      await closed;
    },
  };
}

export function visitorHello(visitor: Visitor, after = 0): VisitorHello {
  const { sessionId, sessionKey } = visitor;
  return { t: 'hello', v: 1, role: 'visitor', s: sessionId, key: sessionKey, after };
}

/** A visitor's line that has been welcomed. */
export async function openVisitorLine(
  parley: Pick<TestParley, 'url'>,
  visitor: Visitor,
  after = 0,
): Promise<Line> {
  const line = await openLine(parley, '/visitor/socket');
  line.send(visitorHello(visitor, after));
  await line.frame('welcome');
  return line;
}

/** An agent's line that has been welcomed, watching the sessions. */
export async function openAgentLine(
  parley: Pick<TestParley, 'url'>,
  agent: LoggedIn,
  watch: AgentHello['watch'] = [],
): Promise<Line> {
  const line = await openLine(parley, '/agent/socket', { cookie: agent.cookie });
  line.send({ t: 'hello', v: 1, role: 'agent', xsrf: agent.me.xsrfToken, watch });
  await line.frame('welcome');
  return line;
}

/** Answers heartbeats as a client does. */
export function stayAlive(line: Line): Line {
  line.socket.on('message', (data) => {
    if (String(data).startsWith('{"t":"heartbeat"')) line.send({ t: 'alive' });
  });
  return line;
}

/** The messages of the events frames that arrived on a line, in order of arrival. */
export function messagesOn(line: Line): readonly { revision: number; html: string }[] {
  return line.frames.flatMap((frame) =>
    frame.t === 'events'
      ? frame.events.flatMap((event) =>
          event.type === 'MessagePosted' && event.messageType !== 'Special'
            ? [{ revision: event.revision, html: event.html }]
            : [],
        )
      : [],
  );
}

/** The revisions that arrived on a line, in order of arrival. */
export function revisionsOn(line: Line): readonly number[] {
  return line.frames.flatMap((frame) =>
    frame.t === 'events' ? frame.events.map(({ revision }) => revision) : [],
  );
}
