/**
 * Vitest's global setup: one PostgreSQL for the whole run, with a migrated template database in it. It is an embedded one
 * that is thrown away afterwards, or the server behind TEST_DATABASE_URL.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import type { TestProject } from 'vitest/node';
import { type Connection, openClient, openDatabase } from '../../src/storage/database.ts';
import { startEmbeddedPostgres } from '../../src/storage/embedded-postgres/start-embedded-postgres.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { TEMPLATE_DATABASE, withDatabase } from './test-server.ts';

const log = pino({ level: 'warn' });

/** Nothing here outlives the run. The connections are those of test files that run at the same time. */
const THROW_AWAY_SETTINGS = {
  fsync: 'off',
  full_page_writes: 'off',
  max_connections: '300',
};

/** Starts the server; the returned function stops it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { connection, stop } = await startServer();
  await makeTemplate(connection);
  project.provide('testServer', connection);
  return stop;
}

async function startServer(): Promise<{ connection: Connection; stop: () => Promise<void> }> {
  const url = process.env.TEST_DATABASE_URL;
  if (url !== undefined) return { connection: { connectionString: url }, stop: async () => {} };
  const dataDir = await mkdtemp(path.join(tmpdir(), 'parley-test-'));
  // Run by root, the server is another user, who must get in.
  await chmod(dataDir, 0o755);
  const server = await startEmbeddedPostgres({ dataDir, log, settings: THROW_AWAY_SETTINGS });
  return {
    connection: server.connection,
    stop: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true });
    },
  };
}

async function makeTemplate(server: Connection): Promise<void> {
  const admin = await openClient(server);
  await admin.query(`drop database if exists ${TEMPLATE_DATABASE}`);
  await admin.query(`create database ${TEMPLATE_DATABASE}`);
  await admin.end();
  const db = await openDatabase(withDatabase(server, TEMPLATE_DATABASE), log);
  await migrate(db);
  await db.close();
}
