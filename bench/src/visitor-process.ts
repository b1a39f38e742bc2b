/**
 * A process full of visitors, each with the client that a page has, or full of bare sockets. It is told what to do over the
 * channel to its parent ({@link Order}, {@link Done}), and lives until that is closed.
 */
import { createVisitorClient, type VisitorClient } from '@parley/client';
import type { IdleVisitor } from './idle-visitors.ts';
import { LightWebSocket } from './light-web-socket.ts';
import { percentile } from './statistics.ts';

/** What a parent may ask for. */
export type Order =
  /** Connects so many sockets that say nothing. */
  | { readonly do: 'open-bare'; readonly url: string; readonly count: number }
  /** Connects these visitors; done when all are live and have the first event. */
  | { readonly do: 'open'; readonly url: string; readonly visitors: readonly IdleVisitor[] }
  /** Counts who is back: live on a connection that was welcomed from now on, at that revision or later. */
  | { readonly do: 'await-return'; readonly revision: number; readonly cut: boolean };

/** The answer to an order. */
export interface Done {
  /** Milliseconds from the order until half, 99 % and all of them were there. */
  readonly half: number;
  readonly most: number;
  readonly all: number;
  /** Connections that were tried meanwhile. */
  readonly attempts: number;
}

/** Connections that are being opened at once. */
const AT_ONCE = 100;
const MOST = 0.99;

const sockets = new Set<NotedSocket>();
const clients: VisitorClient[] = [];
let attempts = 0;

/** Noted, so that it can be cut. */
class NotedSocket extends LightWebSocket {
  constructor(url: string) {
    super(url);
    attempts += 1;
    sockets.add(this);
  }

  override onClosed(): void {
    sockets.delete(this);
  }
}

process.on('message', (order: Order) => {
  follow(order).then((done) => process.send?.(done));
});
process.on('disconnect', () => process.exit(0));

async function follow(order: Order): Promise<Done> {
  attempts = 0;
  switch (order.do) {
    case 'open-bare':
      return openBare(order.url, order.count);
    case 'open':
      return openVisitors(order.url, order.visitors);
    case 'await-return': {
      const back = awaitReturn(order.revision);
      if (order.cut) for (const socket of sockets) socket.terminate();
      return back;
    }
  }
}

async function openBare(url: string, count: number): Promise<Done> {
  const times = startTimes();
  for (let opened = 0; opened < count; opened += AT_ONCE) {
    const group = Array.from({ length: Math.min(AT_ONCE, count - opened) }, async () => {
      await isOpen(new NotedSocket(url));
      times.note();
    });
    await Promise.all(group);
  }
  return times.done();
}

function isOpen(socket: NotedSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onclose = () => reject(new Error('the server took no more connections'));
  });
}

async function openVisitors(url: string, visitors: readonly IdleVisitor[]): Promise<Done> {
  const times = startTimes();
  for (let opened = 0; opened < visitors.length; opened += AT_ONCE) {
    const group = visitors.slice(opened, opened + AT_ONCE).map((visitor) => {
      const client = createVisitorClient({ ...visitor, baseUrl: url, WebSocket: NotedSocket });
      clients.push(client);
      return until(client, () => isThere(client, 1)).then(times.note);
    });
    await Promise.all(group);
  }
  return times.done();
}

async function awaitReturn(revision: number): Promise<Done> {
  const times = startTimes();
  await Promise.all(
    clients.map(async (client) => {
      await until(client, () => client.state.connection.status !== 'live');
      await until(client, () => isThere(client, revision));
      times.note();
    }),
  );
  return times.done();
}

function isThere({ state }: VisitorClient, revision: number): boolean {
  return state.connection.status === 'live' && state.session.revision >= revision;
}

function until(client: VisitorClient, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!holds()) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = client.subscribe(look);
    look();
  });
}

function startTimes() {
  const since = performance.now();
  const times: number[] = [];
  return {
    note: () => void times.push(performance.now() - since),
    done: (): Done => ({
      half: percentile(times, 0.5),
      most: percentile(times, MOST),
      all: percentile(times, 1),
      attempts,
    }),
  };
}
