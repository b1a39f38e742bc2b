/** Maintenance by itself: kept away while anything else is measured, as another node would that is at it. */
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import type { StoreConnection } from '../server-process.ts';
import type { CostRow } from './cost.ts';

export interface HeldMaintenance {
  /** Lets the node do it, and measures its statements once. */
  measure(sessions: number): Promise<readonly CostRow[]>;
  close(): Promise<void>;
}

/** The advisory lock that the node which does maintenance holds. */
const LOCK = [0x7061726c, 3];
const RETRY_MS = 500;
/** What grows with the data if anything does. */
const STATEMENTS = [
  ['sweep', 'select id from chat_session where (status = %'],
  ['purge', 'delete from chat_session where status = %'],
] as const;

export async function holdMaintenance(store: StoreConnection): Promise<HeldMaintenance> {
  const client = new Client(store);
  await client.connect();
  await client.query('select pg_advisory_lock($1, $2)', LOCK);

  async function untilDone(name: string, like: string, sessions: number): Promise<CostRow> {
    for (;;) {
      const { rows } = await client.query<{ pages: number; ms: number }>(
        `select (shared_blks_hit + shared_blks_read)::float8 / calls as pages,
          total_exec_time / calls as ms
        from pg_stat_statements where query like $1
          and dbid = (select oid from pg_database where datname = current_database())`,
        [like],
      );
      const [row] = rows;
      if (row !== undefined) return { name, sessions, pages: row.pages, took: row.ms };
      await wait(RETRY_MS);
    }
  }
  return {
    async measure(sessions) {
      await client.query('select pg_advisory_unlock($1, $2)', LOCK);
      const measured: CostRow[] = [];
      for (const [name, like] of STATEMENTS) measured.push(await untilDone(name, like, sessions));
      return measured;
    },
    close: () => client.end(),
  };
}
