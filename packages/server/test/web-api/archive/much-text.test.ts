/** Pages whose rows have more text than a page may hold. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { callWebApi } from '../../support/web-api/wire.ts';
import { getRows, startWireWorld } from './wire-world.ts';

const ROWS = 5_000;
/** All together have a third more than fits. */
const CHARACTERS = 18_000;

let parley: TestParley;
beforeAll(async () => {
  parley = await startWireWorld();
  await parley.db.query(`
    insert into contact (contact_id, name, text)
      select 10000 + n, 'Wordy', repeat('x', ${CHARACTERS}) from generate_series(1, ${ROWS}) n`);
});
afterAll(() => parley.stop());

const LONG = { timeout: 60_000 };

test('[AR26] over REST the rest is on the next page', LONG, async () => {
  const query = "$select=contact.contact_id,contact.text&$filter=contact.name = 'Wordy'&$top=10000";
  const ids: unknown[] = [];
  const pages: number[] = [];
  let next: string | null = `Archive/dynamic?${query}`;
  while (next !== null) {
    const { body } = await getRows(parley, next);
    ids.push(...body.value.map(({ PrimaryKey }) => Number(PrimaryKey)));
    pages.push(body.value.length);
    next = body['odata.nextLink']?.replace(parley.url, '') ?? null;
  }
  expect(ids).toEqual(Array.from({ length: ROWS }, (_, n) => 10_001 + n));
  expect(pages).toHaveLength(2);
});

test('[AR26] who counts in pages is told how many rows would do', LONG, async () => {
  const ask = (pageSize: number) =>
    callWebApi(parley, 'Agents/Archive/GetArchiveListByColumns2', {
      body: {
        providerName: 'dynamic',
        columns: 'contact.contact_id,contact.text',
        sortOrder: '',
        restrictions: "contact.name = 'Wordy'",
        entities: '',
        page: 0,
        pageSize,
      },
    });
  const { status, body } = await ask(10_000);
  expect(status).toBe(400);
  const most = Number(/^PageSize: .* ask for at most (\d+)\.$/.exec(body.Message)?.[1]);
  expect(most * CHARACTERS).toBeGreaterThan(64_000_000);
  const fewer = await ask(most);
  expect([fewer.status, fewer.body]).toEqual([200, expect.objectContaining({ length: most })]);
});
