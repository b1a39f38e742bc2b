/** One node: everything that works on an open database. It holds no state that matters; any number may share one. */
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { createAuthentication } from './auth/authentication.ts';
import type { OidcSettings } from './auth/oidc.ts';
import { createChanges } from './chat/changes.ts';
import { createChat } from './chat/chat.ts';
import { createGateway } from './gateway/gateway.ts';
import { createHintBus, type HintBus } from './hints/hint-bus.ts';
import { natsLine } from './hints/nats-line.ts';
import { createApp, type DemoAccount } from './http/app.ts';
import { startMaintenance } from './maintenance.ts';
import type { Connection, Database } from './storage/database.ts';
import { readInstallationId } from './storage/installation-id.ts';
import { openNotificationLine } from './storage/notification-line.ts';
import { loadZoneDirectory } from './time/zone-directory.ts';

/** Together they keep what happens on another node within 5 seconds of being seen, whatever becomes of the hints (ND5). */
const NODE_TIMES: NodeTimes = { beatMs: 1_000, pollMs: 2_000 };
const HEARTBEAT_MS = 15_000;
/** Connections that may wait to be taken. What finds no room, when everybody comes back at once, is tried again a second later. */
const BACKLOG = 4_096;

/** In milliseconds. */
export interface NodeTimes {
  /** Between the signs of life that nodes give one another. */
  readonly beatMs: number;
  /** Between looks at PostgreSQL while other nodes cannot be relied on to be heard. */
  readonly pollMs: number;
}

export interface NodeOptions {
  readonly log: Logger;
  /** Where the database is: nodes hear one another on a connection of their own. */
  readonly connection: Connection;
  /** They do so over NATS instead, e.g. `nats://127.0.0.1:4222`; null = they do not. */
  readonly natsServers: readonly string[] | null;
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  readonly publicUrl: string | null;
  /** Addresses and networks of proxies on other machines that are believed about whom they ask for. */
  readonly trustedProxies: readonly string[];
  /** Messages per second that one client may send. */
  readonly messageRate: number;
  /** IANA name. */
  readonly baseTimeZone: string;
  /** Origins of pages elsewhere that may call the Web API; `*` stands for all. */
  readonly corsOrigins: readonly string[];
  /** The provider whose access tokens the Web API takes; null = none. */
  readonly oidc: OidcSettings | null;
  readonly demoAccounts: readonly DemoAccount[] | null;
  /** Milliseconds between heartbeats; tests have less time. */
  readonly heartbeatMs?: number;
  /** Tests have less time for these too. */
  readonly times?: NodeTimes;
  /** The clock, ms since the epoch; tests bring their own. */
  readonly now?: () => number;
}

export interface Node {
  /** Where it listens, e.g. `http://127.0.0.1:4600`. */
  readonly url: string;
  /** Finishes what is under way, and sends clients elsewhere (1012). The database stays open. */
  stop(): Promise<void>;
}

export async function startNode(db: Database, options: NodeOptions): Promise<Node> {
  const { log, host } = options;
  const now = options.now ?? Date.now;
  const chat = createChat({
    db,
    changes: createChanges(),
    now,
    startedAt: now(),
    baseTimeZone: options.baseTimeZone,
  });
  const times = options.times ?? NODE_TIMES;
  const bus = await openBus(db, { ...options, ...times });
  const gateway = createGateway(chat, {
    log,
    nodes: { bus, pollMs: times.pollMs },
    messageRate: options.messageRate,
    heartbeatMs: options.heartbeatMs ?? HEARTBEAT_MS,
  });
  const auth = createAuthentication({ db, now }, options.oidc);
  const zones = await loadZoneDirectory(db);
  const base = zones.find(options.baseTimeZone);
  if (base === null) throw new Error(`there is no time zone ${options.baseTimeZone}`);
  const app = await createApp(gateway, { ...options, auth, zones, base });
  await app.listen({ host, port: options.port, backlog: BACKLOG });
  const maintenance = startMaintenance(chat, log);
  const { port } = app.server.address() as AddressInfo;

  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    async stop() {
      gateway.beginStop();
      await maintenance.stop();
      await Promise.all([chat.messages.drain(), chat.starts.drain()]);
      // One more turn of the event loop, in which the last acknowledgements are sent.
      await new Promise(setImmediate);
      await gateway.stop();
      await app.close();
      await chat.messages.drain();
      await bus.stop();
    },
  };
}

async function openBus(db: Database, options: NodeOptions & NodeTimes): Promise<HintBus> {
  const { log, connection, natsServers: servers, beatMs } = options;
  return createHintBus({
    log,
    beatMs,
    postgres: (heard) => openNotificationLine(connection, heard),
    nats:
      servers === null
        ? null
        : natsLine({ servers, subject: `parley.${await readInstallationId(db)}` }),
  });
}
