/** Reads all counters at once: what has passed since the last reading is the cost of what was done between. */
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import type { Cost } from './cost.ts';
import type { CountedNode } from './node-process.ts';
import { sumOf, type Tally, tallyBetween } from './statement-tally.ts';

export interface Probe {
  /** Once nothing passes any more. */
  read(): Promise<Reading>;
  /** At once. */
  readNow(): Promise<Reading>;
  close(): Promise<void>;
}

/** Everything since the beginning. */
export interface Reading {
  readonly statements: Tally;
  readonly toClients: number;
  readonly fromClients: number;
  readonly wal: number;
  readonly pages: number;
}

/** Rows of lists are sent within 50 ms, places in the queue within 100 ms. */
const QUIET_MS = 130;
/** Our own look is not what is measured. */
const COUNTERS = `
  select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::float8 as wal,
    coalesce(sum(shared_blks_hit + shared_blks_read), 0)::float8 as pages
  from pg_stat_statements
  where dbid = (select oid from pg_database where datname = current_database())
    and query not like '%pg_stat_statements%'`;

export async function openProbe(node: CountedNode): Promise<Probe> {
  const client = new Client(node.store);
  await client.connect();
  async function readNow(): Promise<Reading> {
    const { to, from } = node.clients.traffic;
    const statements = node.readStatements();
    const { rows } = await client.query<{ wal: number; pages: number }>(COUNTERS);
    const { wal = 0, pages = 0 } = rows[0] ?? {};
    return { statements, fromClients: to, toClients: from, wal, pages };
  }
  async function untilQuiet(): Promise<void> {
    for (let before = -1; ; ) {
      const { sent, received } = sumOf(node.readStatements());
      const now = sent + received + node.clients.traffic.to + node.clients.traffic.from;
      if (now === before) return;
      before = now;
      await wait(QUIET_MS);
    }
  }
  return {
    async read() {
      await untilQuiet();
      return readNow();
    },
    readNow,
    close: () => client.end(),
  };
}

/**
 * What passed between two readings.
 * @param only - the statements that count; what else PostgreSQL did is then not known
 */
export function costBetween(
  before: Reading,
  after: Reading,
  only: readonly string[] | null = null,
): Cost {
  const { statements, sent, received } = sumOf(
    tallyBetween(before.statements, after.statements),
    only,
  );
  return {
    statements,
    toPostgres: sent,
    fromPostgres: received,
    toClients: after.toClients - before.toClients,
    fromClients: after.fromClients - before.fromClients,
    wal: only === null ? after.wal - before.wal : null,
    pages: only === null ? after.pages - before.pages : null,
    cpuServer: null,
    cpuPostgres: null,
  };
}
