/** Starts the embedded PostgreSQL on the directory it is given, says so on a line of JSON, and lives until it is killed. */
import { pino } from 'pino';
import { startEmbeddedPostgres } from '../../src/storage/embedded-postgres/start-embedded-postgres.ts';

const dataDir = process.argv[2];
if (dataDir === undefined) throw new Error('usage: embedded-server.ts <data directory>');

try {
  const server = await startEmbeddedPostgres({ dataDir, log: pino({ level: 'silent' }) });
  process.stdout.write(`${JSON.stringify({ connection: server.connection })}\n`);
  setInterval(() => {}, 60_000);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ error: String(error) })}\n`);
}
