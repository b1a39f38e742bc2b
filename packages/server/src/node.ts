/** One node: everything that works on an open database. It holds no state that matters; any number may share one. */
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { createAuthentication } from './auth/authentication.ts';
import type { OidcSettings } from './auth/oidc.ts';
import { createChanges } from './chat/changes.ts';
import { createChat } from './chat/chat.ts';
import { createGateway } from './gateway/gateway.ts';
import { createApp, type DemoAccount } from './http/app.ts';
import { startMaintenance } from './maintenance.ts';
import type { Database } from './storage/database.ts';
import { loadZoneDirectory } from './time/zone-directory.ts';

const HEARTBEAT_MS = 15_000;

export interface NodeOptions {
  readonly log: Logger;
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  readonly publicUrl: string | null;
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
  const gateway = createGateway(chat, {
    log,
    messageRate: options.messageRate,
    heartbeatMs: options.heartbeatMs ?? HEARTBEAT_MS,
  });
  const auth = createAuthentication({ db, now }, options.oidc);
  const zones = await loadZoneDirectory(db);
  const base = zones.find(options.baseTimeZone);
  if (base === null) throw new Error(`there is no time zone ${options.baseTimeZone}`);
  const app = await createApp(gateway, { ...options, auth, zones, base });
  await app.listen({ host, port: options.port });
  const maintenance = startMaintenance(chat, log);
  const { port } = app.server.address() as AddressInfo;

  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    async stop() {
      gateway.beginStop();
      await maintenance.stop();
      await chat.messages.drain();
      // One more turn of the event loop, in which the last acknowledgements are sent.
      await new Promise(setImmediate);
      gateway.stop();
      await app.close();
      await chat.messages.drain();
    },
  };
}
