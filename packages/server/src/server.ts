/** Parley as a whole: start goes from the store upwards, stop the same way back. */
import type { Logger } from 'pino';
import type { Config } from './config.ts';

import { DEMO_ACCOUNTS, seedDemo } from './demo/seed-demo.ts';
import { startNode } from './node.ts';
import { openDatabase } from './storage/database.ts';
import { createFirstAdministrator } from './storage/first-administrator.ts';
import { migrate } from './storage/migrate.ts';
import { openStore } from './storage/open-store.ts';

export interface Server {
  /** Where it listens, e.g. `http://127.0.0.1:4600`. */
  readonly url: string;
  /** The account that was made because there was none; its password is shown once. */
  readonly firstAdministrator: { readonly name: string; readonly password: string } | null;
  /** Resolves when the embedded PostgreSQL has ended by itself: nothing can be stored any more. */
  readonly storeLost: Promise<void>;
  stop(): Promise<void>;
}

export async function startServer(config: Config, log: Logger): Promise<Server> {
  const store = await openStore(config, log);
  const db = await openDatabase(store.connection, log);
  await migrate(db);
  if (config.demo) await seedDemo(db, Date.now());
  const firstAdministrator = await createFirstAdministrator(db);
  const node = await startNode(db, {
    log,
    connection: store.connection,
    natsServers: config.natsServers,
    host: config.host,
    port: config.port,
    publicUrl: config.publicUrl,
    trustedProxies: config.trustedProxies,
    messageRate: config.messageRate,
    corsOrigins: config.corsOrigins,
    baseTimeZone: config.baseTimeZone,
    oidc: config.oidc,
    demoAccounts: config.demo ? DEMO_ACCOUNTS : null,
  });
  return {
    url: node.url,
    firstAdministrator,
    storeLost: store.ended,
    async stop() {
      await node.stop();
      await db.close();
      await store.stop();
    },
  };
}
