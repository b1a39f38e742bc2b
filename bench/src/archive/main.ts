/**
 * `npm run bench:archive [sessions]`: the archive on a million chat sessions and five million messages, each request beside the
 * statement by hand that gives the same rows. The figures are printed as those of `npm run bench`.
 */
import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { compare, type Measurement, toJsonLines, toTable } from '../report.ts';
import { makeDataDirectory, type StoreConnection, startServer } from '../server-process.ts';
import { ARCHIVE_CASES } from './archive-cases.ts';
import { fillStore } from './fill-store.ts';
import { measureArchive } from './measure-archive.ts';
import { measureExport } from './measure-export.ts';

const SESSIONS = 1_000_000;
const ADMINISTRATOR = 901;

const sessions = Number(process.argv[2] ?? SESSIONS);
if (!Number.isInteger(sessions) || sessions < 1) {
  console.error('Usage: npm run bench:archive [number of chat sessions]');
  process.exit(2);
}

const data = await makeDataDirectory();
const server = await startServer(data.path);
try {
  await fillStore(server.store, sessions);
  const headers = {
    authorization: `Bearer ${await addAdministrator(server.store)}`,
    accept: 'application/json',
    // Compressing is not what is compared here.
    'accept-encoding': 'identity',
  };
  const scene = { url: server.url, headers, store: server.store };
  const measured: Measurement[] = [];
  for (const archiveCase of ARCHIVE_CASES) {
    console.error(`${archiveCase.name} …`);
    measured.push(...(await measureArchive(scene, archiveCase)));
  }
  console.error('archive_export …');
  measured.push(...(await measureExport(server, scene)));
  const figures = compare(measured);
  console.error(`\n${toTable(figures)}`);
  console.log(toJsonLines(figures));
} finally {
  await server.stop();
  await data.remove();
}

/** Somebody who may see every session. @returns an API token */
async function addAdministrator(connection: StoreConnection): Promise<string> {
  const token = `8A:${randomBytes(32).toString('base64url')}`;
  const store = new Client(connection);
  await store.connect();
  await store.query(
    `insert into ejuser (id, loginname, username, is_administrator) values ($1, 'archive', 'archive', true)`,
    [ADMINISTRATOR],
  );
  await store.query(
    'insert into api_token (user_id, name, token_hash, made_at) values ($1, $2, $3, now())',
    [ADMINISTRATOR, 'bench', createHash('sha256').update(token).digest()],
  );
  await store.end();
  return token;
}
