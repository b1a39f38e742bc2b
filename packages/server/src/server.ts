/** Parley as a whole: start goes from the store upwards, stop the same way back. */
import type { Logger } from 'pino';
import type { Config } from './config.ts';
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

/** What a node is made of, and the sample data when it is asked for. */
interface Rest {
  readonly startNode: typeof import('./node.ts').startNode;
  readonly demo: typeof import('./demo/seed-demo.ts') | null;
}

export async function startServer(config: Config, log: Logger): Promise<Server> {
  const rest = loadRest(config);
  const store = await openStore(config, log);
  const db = await openDatabase(store.connection, log);
  // A server that cannot run must not migrate: the former version would not start any more.
  const { startNode, demo } = await rest;
  await migrate(db);
  await demo?.seedDemo(db, Date.now());
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
    demoAccounts: demo?.DEMO_ACCOUNTS ?? null,
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

/**
 * Reads the modules of a node while PostgreSQL starts, a process beside this one: they are a thousand, and most of a start.
 * A module that cannot be read is an error only for whoever awaits it: unhandled, it would end the process while PostgreSQL is made.
 */
function loadRest({ demo }: Config): Promise<Rest> {
  const rest = Promise.all([import('./node.ts'), demo ? import('./demo/seed-demo.ts') : null]).then(
    ([{ startNode }, sample]) => ({ startNode, demo: sample }),
  );
  rest.catch(() => {});
  return rest;
}
