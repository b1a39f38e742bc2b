/**
 * PostgreSQL's own benchmark on the very server that the messages went to: one statement that updates a session and
 * inserts a message, in tables of the same shape, committed one by one. It is what a chat without grouping could reach.
 */
import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { MEASURED_SECONDS } from './measured-time.ts';
import type { Measurement } from './report.ts';
import type { ServerProcess, StoreConnection } from './server-process.ts';

/** Rows that the clients update at random, so that they seldom wait for each other. */
const SESSIONS = 1_000;

const TABLES = `
  create table if not exists bench_session (like chat_session including all);
  create table if not exists bench_message (like chat_message including all);
  insert into bench_session (id, topic_id, status, revision)
    select n, 1, 5, 1 from generate_series(1, ${SESSIONS}) n on conflict do nothing`;

const SCRIPT = `\\set session random(1, ${SESSIONS})
with changed as (
  update bench_session set revision = revision + 1, status = 5, idle = now(), alert_level = 0,
    last_message = 'Hello! Could you tell me where my order has got to, please?'
  where id = :session returning id, revision)
insert into bench_message (session_id, revision, when_posted, client_id, type, sent_by, message)
select id, revision, now(), gen_random_uuid()::text, 2, 1,
  'Hello! Could you tell me where my order has got to, please?' from changed;
`;

/** The program is not there; the message says how to get it. */
export class PgbenchMissing extends Error {
  constructor() {
    super(
      'pgbench was not found on the PATH or in /usr/lib/postgresql: there is nothing to compare with. ' +
        'It comes with PostgreSQL; on Debian it is in the package postgresql (apt-get install postgresql).',
    );
  }
}

/** @throws {PgbenchMissing} */
export async function measurePgbench(
  server: ServerProcess,
  clients: number,
): Promise<Measurement[]> {
  const program = await findPgbench();
  await makeTables(server.store);
  const folder = await mkdtemp(path.join(tmpdir(), 'parley-pgbench-'));
  const script = path.join(folder, 'script.sql');
  await writeFile(script, SCRIPT);
  const { host, user, database } = server.store;
  const { stdout } = await promisify(execFile)(program, [
    ...['--no-vacuum', '--protocol=prepared', `--file=${script}`, `--time=${MEASURED_SECONDS}`],
    ...[`--client=${clients}`, `--jobs=${Math.min(clients, 2)}`],
    ...[`--host=${host}`, `--username=${user}`, database],
  ]);
  await rm(folder, { recursive: true });
  const rate = /^tps = ([\d.]+)/m.exec(stdout)?.[1];
  if (rate === undefined) throw new Error(`pgbench says:\n${stdout}`);
  const name = `pgbench_${clients}`;
  return [{ name, value: Number(rate), unit: 'statements/s', against: null }];
}

async function makeTables(store: StoreConnection): Promise<void> {
  const client = new Client(store);
  await client.connect();
  await client.query(TABLES);
  await client.end();
}

/** Debian's own copies first: its `/usr/bin/pgbench` is a wrapper that wants a cluster of Debian's. */
async function findPgbench(): Promise<string> {
  const debian = '/usr/lib/postgresql';
  const versions = (await readdir(debian).catch(() => [])).toSorted().toReversed();
  const folders = [
    ...versions.map((version) => path.join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ];
  for (const folder of folders) {
    const program = path.join(folder, 'pgbench');
    const found = await access(program, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return program;
  }
  throw new PgbenchMissing();
}
