/** Callers who go away while the database is still at work for them. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { basicHeader } from '../../support/web-api/call-web-api.ts';
import { getRows, SESSIONS, startWireWorld } from './wire-world.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startWireWorld();
});
afterAll(() => parley.stop());

const ROW = `Archive/ChatSession?$select=rating&$filter=chatSessionId eq ${SESSIONS.full}`;
const COUNTED = 'Archive/ChatSession?$select=GroupBy(rating),CountAll()';

/** Statements of archives that wait for the lock. */
async function waiting(): Promise<number> {
  const { rows } = await parley.db.query<{ count: number }>(
    `select count(*) as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows[0]?.count ?? 0;
}

/** Nobody reads a session while the work runs. */
async function whileLocked(work: () => Promise<void>): Promise<void> {
  const lock = await parley.db.connect();
  await lock.query('begin; lock table chat_session in access exclusive mode');
  try {
    await work();
  } finally {
    await lock.query('rollback');
    lock.release();
  }
}

function begin(path: string, as: string) {
  const reader = new AbortController();
  const answer = fetch(`${parley.url}/api/v1/${path}`, {
    headers: { authorization: basicHeader(as) },
    signal: reader.signal,
  });
  return { answer, goAway: () => reader.abort() };
}

test.each([ROW, COUNTED])(
  '[AR24] %s is cancelled when its caller goes away, and nobody else is disturbed',
  async (path) => {
    let staying: Promise<unknown> = Promise.resolve();
    await whileLocked(async () => {
      const leaving = begin(path, 'anna');
      await vi.waitFor(async () => expect(await waiting()).toBe(1));
      staying = getRows(parley, ROW, { as: 'bo' }).then(({ body }) => body.value);
      await vi.waitFor(async () => expect(await waiting()).toBe(2));
      leaving.goAway();
      await expect(leaving.answer).rejects.toThrow('aborted');
      await vi.waitFor(async () => expect(await waiting()).toBe(1));
    });
    expect(await staying).toEqual([expect.objectContaining({ rating: 5 })]);
  },
);

test('[AR24] those who went away hold no connection and no turn', async () => {
  await whileLocked(async () => {
    for (let again = 0; again < 3; again += 1) {
      const leaving = ['anna', 'bo'].flatMap((as) => [begin(ROW, as), begin(ROW, as)]);
      const inLine = begin(ROW, 'anna');
      await vi.waitFor(async () => expect(await waiting()).toBe(4));
      for (const { goAway } of [inLine, ...leaving]) goAway();
      await Promise.allSettled([inLine, ...leaving].map(({ answer }) => answer));
      await vi.waitFor(async () => expect(await waiting()).toBe(0));
    }
  });
  expect((await getRows(parley, ROW)).status).toBe(200);
});
