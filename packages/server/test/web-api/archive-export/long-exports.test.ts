/** Files that are long, and people who do not wait for their end. */
import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { basicHeader } from '../../support/web-api/call-web-api.ts';
import { beginFetching, exportAddress, fetchFile, startExportWorld } from './export-world.ts';
import { readZip } from './read-zip.ts';

/** More bytes than the buffers on the way hold, and nothing that makes them fewer by much. */
const ROWS = 50_000;
/** Other tests keep the machine busy. */
const TIMEOUT_MS = 120_000;
const asked = { providerName: 'dynamic', columns: ['contact.contact_id', 'contact.text'] };

let parley: TestParley;
beforeAll(async () => {
  parley = await startExportWorld();
  await parley.db.query(`
    delete from person; delete from contact;
    insert into contact (contact_id, name, text)
      select n, '', (select string_agg(md5(n || ' ' || part), '') from generate_series(1, 20) part)
      from generate_series(1, ${ROWS}) n`);
});
afterAll(() => parley.stop());

/** Connections of this database that read for a file. */
async function readingFiles(which = 'true'): Promise<number> {
  const { rows } = await parley.db.query<{ count: number }>(
    `select count(*) as count from pg_stat_activity
      where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()
        and ${which}`,
  );
  return rows[0]?.count ?? 0;
}

/** One that is being fetched, whose reader has stopped taking it. */
async function stalledFile(name: string, headers: Record<string, string> = {}) {
  const address = await exportAddress(parley, name, asked);
  const response = await beginFetching(address, name, headers);
  expect(response.statusCode).toBe(200);
  await vi.waitFor(async () => expect(await readingFiles()).toBe(1));
  return { address, response };
}

test('[AX15] a workbook comes whole', { timeout: TIMEOUT_MS }, async () => {
  const workbook = { ...asked, exportType: 'Excel' };
  const { bytes } = await fetchFile(await exportAddress(parley, 'anna', workbook), 'anna');
  const sheet = readZip(bytes).get('xl/worksheets/sheet1.xml')?.toString('utf8') ?? '';
  expect(sheet.split('<row ')).toHaveLength(1 + 1 + ROWS);
});

test.each([
  ['identity', (bytes: Buffer) => bytes],
  ['gzip', gunzipSync],
  ['br', brotliDecompressSync],
])('[AX15] CSV comes whole by %s', { timeout: TIMEOUT_MS }, async (encoding, decompress) => {
  const address = await exportAddress(parley, 'anna', asked);
  const response = await beginFetching(address, 'anna', { 'accept-encoding': encoding });
  expect(response.headers['content-encoding'] ?? 'identity').toBe(encoding);
  const text = decompress(await buffer(response)).toString('utf8');
  expect(text.split('\r\n')).toHaveLength(1 + ROWS + 1);
});

describe.each(['identity', 'gzip', 'br'])('by %s', (encoding) => {
  const headers = { 'accept-encoding': encoding };

  test('[AX16] frees what it read with when its reader goes away', async () => {
    for (let again = 0; again < 3; again += 1) {
      const { response } = await stalledFile('anna', headers);
      response.destroy();
      await vi.waitFor(async () => expect(await readingFiles()).toBe(0));
    }
  });

  test('[AX16] breaks off when it cannot be read to the end', async () => {
    const { response } = await stalledFile('anna', headers);
    await parley.db.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()`,
    );
    await expect(buffer(response)).rejects.toThrow('aborted');
  });
});

test('[AX16] [AR24] frees what it read with when its reader goes away before the first rows', async () => {
  const address = await exportAddress(parley, 'anna', asked);
  const lock = await parley.db.connect();
  await lock.query('begin; lock table contact in access exclusive mode');
  const reader = new AbortController();
  const fetching = fetch(address, {
    headers: { authorization: basicHeader('anna') },
    signal: reader.signal,
  });
  await vi.waitFor(async () => expect(await readingFiles("wait_event_type = 'Lock'")).toBe(1));
  reader.abort();
  await expect(fetching).rejects.toThrow('aborted');
  await vi.waitFor(async () => expect(await readingFiles("wait_event_type = 'Lock'")).toBe(0));
  await lock.query('rollback');
  lock.release();
  await vi.waitFor(async () => expect(await readingFiles()).toBe(0));
  expect(await fetchFile(address, 'anna', { method: 'HEAD' })).toMatchObject({ status: 200 });
});

test('[AX17] a user fetches one file at a time', async () => {
  const { address, response } = await stalledFile('anna');
  const second = await fetchFile(address, 'anna');
  expect(second.status).toBe(429);
  expect(second.headers.get('retry-after')).toBe('10');
  expect(await fetchFile(await exportAddress(parley, 'bo'), 'bo')).toMatchObject({ status: 200 });
  await ended(response);
  await vi.waitFor(async () => {
    const after = await exportAddress(parley, 'anna', { ...asked, selectedRowIds: ['101'] });
    expect(await fetchFile(after, 'anna')).toMatchObject({ status: 200 });
  });
});

async function ended(response: IncomingMessage): Promise<void> {
  response.destroy();
  await vi.waitFor(async () => expect(await readingFiles()).toBe(0));
}
