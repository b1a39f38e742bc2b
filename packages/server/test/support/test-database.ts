/** A database of a test file's own. */
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { inject } from 'vitest';
import {
  type Connection,
  type Database,
  openClient,
  openDatabase,
} from '../../src/storage/database.ts';
import { TEMPLATE_DATABASE, withDatabase } from './test-server.ts';

export interface TestDatabase {
  readonly db: Database;
  /** For a second pool or a server under test. */
  readonly connection: Connection;
  /** Closes `db`, disconnects whoever is left and removes the database. */
  drop(): Promise<void>;
}

/**
 * Makes a migrated database that is empty but for the system user. Call it in `beforeAll`, `drop` in `afterAll`.
 * @param template what to clone: `template0` gives a database without any table
 */
export async function createTestDatabase(
  template: typeof TEMPLATE_DATABASE | 'template0' = TEMPLATE_DATABASE,
): Promise<TestDatabase> {
  const server = inject('testServer');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(server, `create database ${name} template ${template}`);
  const connection = withDatabase(server, name);
  const db = await openDatabase(connection, pino({ level: 'silent' }));
  return {
    db,
    connection,
    drop: async () => {
      await db.close();
      await asAdmin(server, `drop database ${name} with (force)`);
    },
  };
}

async function asAdmin(server: Connection, sql: string): Promise<void> {
  const admin = await openClient(server);
  try {
    await admin.query(sql);
  } finally {
    await admin.end();
  }
}
