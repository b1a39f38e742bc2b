/** The PostgreSQL server of a test run, and how its databases are called. */
import type { Connection } from '../../src/storage/database.ts';

/** A migrated, empty database that each test file's own is cloned from. */
export const TEMPLATE_DATABASE = 'parley_test_template';

/** The same server, another database. */
export function withDatabase(server: Connection, database: string): Connection {
  if (server.connectionString === undefined) return { ...server, database };
  const url = new URL(server.connectionString);
  url.pathname = `/${database}`;
  return { ...server, connectionString: url.href };
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of a user that may create databases. */
    testServer: Connection;
  }
}
