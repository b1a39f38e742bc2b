/** The PostgreSQL that this node works with: the user's own, or the embedded one. */
import type { Logger } from 'pino';
import type { Connection } from './database.ts';
import { startEmbeddedPostgres } from './embedded-postgres/start-embedded-postgres.ts';

export interface Store {
  readonly connection: Connection;
  /** Resolves when the embedded server has ended; never for the user's own. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export async function openStore(
  settings: { readonly databaseUrl: string | null; readonly dataDir: string },
  log: Logger,
): Promise<Store> {
  const { databaseUrl, dataDir } = settings;
  if (databaseUrl === null) return startEmbeddedPostgres({ dataDir, log });
  return {
    connection: { connectionString: databaseUrl },
    ended: new Promise(() => {}),
    stop: async () => {},
  };
}
