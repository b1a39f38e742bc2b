/** Statements that nobody waits for any more. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const SLOW = 'select pg_sleep(600)';

async function sleeping(): Promise<readonly number[]> {
  const { rows } = await database.db.query<{ pid: number }>(
    `select pid from pg_stat_activity
      where datname = current_database() and wait_event = 'PgSleep' order by pid`,
  );
  return rows.map(({ pid }) => pid);
}

it('[AR24] a statement is cancelled, and its connection used no more', async () => {
  const leaving = new AbortController();
  const { reading } = database.db;
  const slow = reading.until(leaving.signal).readRows(SLOW, []);
  await vi.waitFor(async () => expect(await sleeping()).toHaveLength(1));
  const [cancelled] = await sleeping();
  leaving.abort();
  await expect(slow).rejects.toBe(leaving.signal.reason);
  const others = await Promise.all(
    Array.from({ length: 4 }, () => reading.readRows('select pg_backend_pid()', [])),
  );
  expect(others.flat(2)).not.toContain(cancelled);
});

it("[AR24] nobody else's statement is cancelled", async () => {
  const [leaving, staying] = [new AbortController(), new AbortController()];
  const { reading } = database.db;
  const stays = reading.until(staying.signal).readRows(SLOW, []);
  await vi.waitFor(async () => expect(await sleeping()).toHaveLength(1));
  const remaining = await sleeping();
  const leaves = reading.until(leaving.signal).readRows(SLOW, []);
  await vi.waitFor(async () => expect(await sleeping()).toHaveLength(2));
  leaving.abort();
  await expect(leaves).rejects.toBe(leaving.signal.reason);
  await vi.waitFor(async () => expect(await sleeping()).toEqual(remaining));
  staying.abort();
  await expect(stays).rejects.toBe(staying.signal.reason);
});

it('[AR24] a cursor that is being opened is cancelled', async () => {
  const leaving = new AbortController();
  const on = await database.db.reading.until(leaving.signal).connect('stream');
  const slow = on.readRows(SLOW, []);
  await vi.waitFor(async () => expect(await sleeping()).toHaveLength(1));
  leaving.abort();
  await expect(slow).rejects.toBe(leaving.signal.reason);
  on.release();
  await vi.waitFor(async () => expect(await sleeping()).toHaveLength(0));
});

it('[AR24] nothing is begun for who is gone already', async () => {
  const gone = AbortSignal.abort();
  const reader = database.db.reading.until(gone);
  await expect(reader.readRows(SLOW, [])).rejects.toBe(gone.reason);
  await expect(reader.connect('stream')).rejects.toBe(gone.reason);
});
