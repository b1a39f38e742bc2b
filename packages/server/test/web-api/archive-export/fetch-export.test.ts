/** Fetching the file of an export. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AGENTS, type TestParley, TOPICS } from '../../support/test-parley.ts';
import {
  exportAddress,
  exportLines,
  fetchFile,
  linesOf,
  SESSIONS,
  startExportWorld,
} from './export-world.ts';
import { readWorkbook } from './read-workbook.ts';

const DAY_MS = 86_400_000;
const COLUMNS = ['chatSessionId', 'firstMessage', 'whenRequested', 'status', 'timeInQueue'];

let now = Date.UTC(2026, 7, 1);
let parley: TestParley;
beforeAll(async () => {
  parley = await startExportWorld({ now: () => now });
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  expect(await fetchFile(await exportAddress(parley, 'anna'), null)).toMatchObject({ status: 401 });
});

test('[AX5] is for its user alone', async () => {
  const address = await exportAddress(parley, 'bo');
  for (const name of ['anna', 'root']) {
    const { status, bytes } = await fetchFile(address, name);
    expect([status, JSON.parse(bytes.toString()).ErrorCode]).toEqual([404, 'not_found']);
  }
  expect(linesOf(await fetchFile(address, 'bo')).slice(1)).toEqual([['102']]);
  for (const id of ['999999', '0', '-1']) {
    const other = address.replace(/\d+$/, id);
    expect(await fetchFile(other, 'bo')).toMatchObject({ status: 404 });
  }
  expect(await fetchFile(`${address}x`, 'bo')).toMatchObject({ status: 400 });
});

test('[AX5] comes as an attachment, to HEAD without the file', async () => {
  const address = await exportAddress(parley, 'anna', {
    exportType: 'Excel',
    estimatedRowCount: 3,
  });
  for (const method of ['GET', 'HEAD']) {
    const { status, headers, bytes } = await fetchFile(address, 'anna', { method });
    expect(status).toBe(200);
    expect(bytes.length > 0).toBe(method === 'GET');
    expect(headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    expect(headers.get('content-disposition')).toBe(
      'attachment; filename="ChatSession 2026-08-01.xlsx"',
    );
    expect(headers.get('parley-row-count')).toBe('3');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-length')).toBeNull();
  }
  const csv = await fetchFile(await exportAddress(parley, 'anna'), 'anna');
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(csv.headers.get('parley-row-count')).toBeNull();
});

test('[AX6] has the rows of the moment that its user may see then, as often as it is fetched', async () => {
  const address = await exportAddress(parley, 'bo');
  const fetched = async () => linesOf(await fetchFile(address, 'bo')).slice(1);
  expect(await fetched()).toEqual([['102']]);
  await parley.db.query(
    `insert into chat_session (id, topic_id, status) values (110, ${TOPICS.queue}, 4);
    update chat_session set topic_id = ${TOPICS.empty} where id = ${SESSIONS.plain}`,
  );
  expect(await fetched()).toEqual([['110']]);
  await parley.db.query(`delete from chat_topic_user where user_id = ${AGENTS.bo}`);
  expect(await fetched()).toEqual([]);
  await parley.db.query(`
    delete from chat_session where id = 110;
    update chat_session set topic_id = ${TOPICS.queue} where id = ${SESSIONS.plain};
    insert into chat_topic_user (user_id, topic_id, can_respond)
      values (${AGENTS.bo}, ${TOPICS.queue}, true)`);
});

test('[AX6] is kept for seven days', async () => {
  const address = await exportAddress(parley, 'anna');
  now += 7 * DAY_MS;
  expect(await fetchFile(address, 'anna')).toMatchObject({ status: 200 });
  now += 1;
  expect(await fetchFile(address, 'anna')).toMatchObject({ status: 404 });
  // Whoever asks next has the old ones of everybody removed.
  await exportAddress(parley, 'lea');
  const { rows } = await parley.db.query('select id from archive_export');
  expect(rows).toHaveLength(1);
});

test('[AX6] gives way when its user has twenty newer ones', async () => {
  const others = await exportAddress(parley, 'bo');
  const addresses: string[] = [];
  for (let asked = 0; asked < 21; asked += 1) addresses.push(await exportAddress(parley, 'anna'));
  expect(await fetchFile(addresses[0] ?? '', 'anna')).toMatchObject({ status: 404 });
  expect(await fetchFile(addresses[1] ?? '', 'anna')).toMatchObject({ status: 200 });
  expect(await fetchFile(others, 'bo')).toMatchObject({ status: 200 });
});

test('[AX7] is in the language and the zone of the call that fetches it', async () => {
  const address = await exportAddress(parley, 'anna', { columns: COLUMNS });
  const english = linesOf(await fetchFile(address, 'anna'));
  expect(english.slice(0, 2)).toEqual([
    ['Chat session ID', 'First message', 'Chat requested', expect.any(String), 'Time in queue'],
    ['101', `'=HYPERLINK("http://x","y")`, '2026-01-16 00:30:00', expect.any(String), '00:01:30'],
  ]);
  const norwegian = linesOf(
    await fetchFile(address, 'anna', {
      headers: { 'Accept-Language': 'nb', 'SO-TimeZone': 'UTC' },
    }),
  );
  expect(norwegian.slice(0, 2)).toEqual([
    ['Chat-ID', 'Første melding', 'Chat forespurt', 'Status', 'Tid i kø'],
    ['101', `'=HYPERLINK("http://x","y")`, '2026-01-15 23:30:00', expect.any(String), '00:01:30'],
  ]);
  expect(norwegian[1]?.[3]).not.toBe(english[1]?.[3]);
  expect(`${english[1]?.[3]}${norwegian[1]?.[3]}`).not.toMatch(/SR_|:"/);
});

test('[AX7] calls what functions make as it was asked for', async () => {
  const lines = await exportLines(parley, 'anna', {
    columns: ['GroupBy(chatTopic/chatTopicId):Header', 'CountAll()', 'Count(rating):HideDetail'],
    exportType: 'csv',
  });
  expect(lines[0]).toEqual([
    'GroupBy(chatTopic/chatTopicId):Header',
    'CountAll()',
    'Count(rating):HideDetail',
  ]);
  expect(lines.length).toBeGreaterThan(1);
});

test('[AX13] no text of a customer’s is a formula in any file', async () => {
  const asked = {
    columns: COLUMNS,
    exportType: 'Excel',
    selectedRowIds: [String(SESSIONS.formula)],
  };
  const { bytes } = await fetchFile(await exportAddress(parley, 'anna', asked), 'anna');
  const [sheet] = readWorkbook(bytes);
  expect(sheet?.rows[1]?.[1]?.value).toBe(`'=HYPERLINK("http://x","y")`);
  expect(bytes.toString('latin1')).not.toContain('<f>');
});

test('[AX9] a workbook has the values of all archives’ columns as they are', async () => {
  const asked = { columns: COLUMNS, exportType: 'Excel' };
  const { bytes } = await fetchFile(await exportAddress(parley, 'anna', asked), 'anna');
  const [sheet] = readWorkbook(bytes);
  const rows = (sheet?.rows ?? []).slice(1).map((row) => Array.from(row, (cell) => cell?.value));
  expect(rows).toEqual([
    [101, expect.any(String), expect.closeTo(46038 + 0.5 / 24, 8), expect.any(String), 90 / 86_400],
    [102, 'Grønn, "blå"', expect.closeTo(46218 + 14 / 24, 8), expect.any(String)],
    [103, undefined, undefined, expect.any(String)],
  ]);
});
