/** A PostgreSQL server in which every scenario has a database of its own. */
import { openClient } from '../../../src/storage/database.ts';
import { startCluster } from './cluster.ts';

export interface DatabaseServer {
  /** Where a database of that name is reached by a server under test. */
  url(database: string): string;
}

/** For all scenarios that leave PostgreSQL alone: the one behind TEST_DATABASE_URL, otherwise one that is started. */
export async function openSharedServer(): Promise<{
  readonly server: DatabaseServer;
  readonly remove: () => Promise<void>;
}> {
  const address = process.env.TEST_DATABASE_URL;
  if (address === undefined) {
    const cluster = await startCluster();
    return { server: cluster, remove: cluster.remove };
  }
  const url = (database: string): string => {
    const other = new URL(address);
    other.pathname = `/${database}`;
    return other.href;
  };
  return { server: { url }, remove: async () => {} };
}

export function createDatabase(server: DatabaseServer, name: string): Promise<void> {
  return asAdmin(server, `create database ${name}`);
}

/** Disconnects whoever is left. */
export function dropDatabase(server: DatabaseServer, name: string): Promise<void> {
  return asAdmin(server, `drop database ${name} with (force)`);
}

async function asAdmin(server: DatabaseServer, sql: string): Promise<void> {
  const admin = await openClient({ connectionString: server.url('postgres') });
  try {
    await admin.query(sql);
  } finally {
    await admin.end();
  }
}
