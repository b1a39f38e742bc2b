/** Pages whose rows have more text than a page may hold. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { callWebApi } from '../../support/web-api/wire.ts';
import { exportAddress, fetchFile } from '../archive-export/export-world.ts';
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

const IDS = Array.from({ length: ROWS }, (_, n) => 10_001 + n);

test('[AR26] over REST the rest is on the next page', LONG, async () => {
  const { rows, pages } = await readPages('contact.contact_id,contact.text');
  expect(rows.map(({ PrimaryKey }) => Number(PrimaryKey))).toEqual(IDS);
  expect(pages).toBe(2);
});

test('[AR26] so it is of rows below the header of their group', LONG, async () => {
  const { rows, pages } = await readPages(
    'contact.contact_id,contact.text,GroupBy(contact.name):Header',
  );
  expect(rows.map(({ PrimaryKey }) => Number(PrimaryKey))).toEqual([0, ...IDS]);
  expect(pages).toBe(2);
});

test('[AR26] [AX15] a file of groups has the rows of all pages', LONG, async () => {
  const columns = ['contact.contact_id', 'contact.text', 'GroupBy(contact.name):Header'];
  const restrictions = [{ name: 'contact.name', operator: '=', values: ['Wordy'], isActive: true }];
  const asked = { providerName: 'dynamic', columns, restrictions };
  const { bytes } = await fetchFile(await exportAddress(parley, 'root', asked), 'root');
  const lines = bytes.toString('latin1').trimEnd().split('\r\n');
  const ids = lines.flatMap((line) => /^\d+/.exec(line)?.map(Number) ?? []);
  expect(ids).toEqual(IDS);
});

/** All rows of the columns, and how many pages they came on. */
async function readPages(columns: string) {
  const query = `$select=${encodeURIComponent(columns)}&$filter=contact.name = 'Wordy'&$top=10000`;
  const rows: Readonly<Record<string, unknown>>[] = [];
  let pages = 0;
  let next: string | null = `Archive/dynamic?${query}`;
  while (next !== null) {
    const { body } = await getRows(parley, next);
    rows.push(...body.value);
    pages += 1;
    next = body['odata.nextLink']?.replace(parley.url, '') ?? null;
  }
  return { rows, pages };
}

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
