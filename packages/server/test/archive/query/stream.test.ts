import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArchiveRow } from '../../../src/archive/query/archive-query.ts';
import { type ArchiveStream, streamRows } from '../../../src/archive/query/stream-rows.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { type Asked, ask, queryOf, ROOT, TEST_ARCHIVE } from './test-archive.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.db.query(`
    insert into chat_topic (id, name) values (1, 'Sales');
    insert into person (person_id, lastname) select n, 'Name ' || n % 7 from generate_series(1, 30) n;
    insert into chat_session (topic_id, customer_id, status, rating)
      select 1, nullif(n % 31, 0), 7, n % 5 + 1 from generate_series(1, 2500) n`);
});
afterAll(() => database.drop());

function stream(asked: Asked): ArchiveStream {
  const query = queryOf({ limit: Number.MAX_SAFE_INTEGER, ...asked });
  return streamRows({ db: database.db }, ROOT, { provider: TEST_ARCHIVE, query });
}

/** Whether a connection is left that has a transaction open, or waits for nothing. */
async function openTransactions(): Promise<number> {
  const { rows } = await database.db.query<{ open: number }>(
    `select count(*)::int as open from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null`,
  );
  return rows[0]?.open ?? -1;
}

describe('[AR21] a stream', () => {
  it.each<Asked>([
    { columns: 'id,lastName,status', order: 'lastName desc,rating' },
    { columns: 'id', filter: 'rating ge 2', order: 'rating' },
    { columns: 'id,lastName', skip: 10, limit: 1_200 },
    { columns: 'id', filter: 'rating gt 9' },
  ])('gives the rows that a page has, a thousand at a time: %j', async (asked) => {
    const { columns, provider, entity, batches } = stream(asked);
    const rows: ArchiveRow[] = [];
    for await (const batch of batches) {
      expect(batch.length).toBeGreaterThan(0);
      expect(batch.length).toBeLessThanOrEqual(1_000);
      rows.push(...batch);
    }
    const page = await ask(database.db, { limit: 10_000, ...asked });
    expect(rows).toEqual(page.rows);
    expect([columns, provider, entity]).toEqual([page.columns, page.provider, page.entity]);
    expect(await openTransactions()).toBe(0);
  });

  it('shows one moment', async () => {
    const seen: number[] = [];
    for await (const batch of stream({}).batches) {
      await database.db.query('delete from chat_session where id = 2500');
      seen.push(...batch.map(({ key }) => key));
    }
    expect(seen.at(-1)).toBe(2500);
  });

  it('gives its connection back when it is left early, or fails, or is never begun', async () => {
    for (let time = 0; time < 5; time += 1) {
      stream({});
      for await (const _ of stream({}).batches) break;
      const failing = (async () => {
        for await (const _ of stream({}).batches) throw new Error('enough');
      })();
      await expect(failing).rejects.toThrow('enough');
    }
    expect(await openTransactions()).toBe(0);
  });

  it('gives groups too', async () => {
    const { columns, batches } = stream({
      columns: 'GroupBy(rating):Footer,HideDetail,CountAll()',
    });
    const rows: ArchiveRow[] = [];
    for await (const batch of batches) rows.push(...batch);
    expect(columns.map(({ kind }) => kind)).toEqual(['int', 'int']);
    expect(rows.length).toBeGreaterThan(0);
  });
});
