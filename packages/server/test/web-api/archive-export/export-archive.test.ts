/** Asking for a file of an archive. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { callWebApi } from '../../support/web-api/call-web-api.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';
import {
  askExport,
  exportAddress,
  exportLines,
  fetchFile,
  SESSIONS,
  startExportWorld,
} from './export-world.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startExportWorld({ now: () => Date.UTC(2026, 7, 1, 22, 30) });
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  expect((await vendorRefusal(askExport(parley, null)))[0]).toBe(401);
});

test('[AX4] says where the file is and what it is called, by the caller’s calendar', async () => {
  const csv = await askExport(parley, 'anna');
  expect(csv.batchTaskId).toBe(0);
  expect(csv.fileName).toBe('ChatSession 2026-08-02.csv');
  expect(csv.message).toMatch(`${parley.url}/api/v1/Archive/Export/`);
  const { body } = await callWebApi<{ readonly FileName: string }>(parley, {
    path: 'Agents/Archive/ExportArchive',
    as: 'anna',
    headers: { 'SO-TimeZone': 'UTC' },
    body: { ProviderName: 'chatsession' },
  });
  expect(body.FileName).toBe('ChatSession 2026-08-01.xlsx');
});

describe('[AX2] ExportType', () => {
  test.each([
    ['Excel', 'xlsx'],
    ['EXCEL', 'xlsx'],
    ['.xlsx', 'xlsx'],
    ['', 'xlsx'],
    ['CSV', 'csv'],
    [' text/csv ', 'csv'],
  ])('%j gives %s', async (exportType, ending) => {
    const { fileName, message } = await askExport(parley, 'anna', { exportType });
    expect(fileName).toMatch(new RegExp(`\\.${ending}$`));
    const { bytes } = await fetchFile(message ?? '', 'anna');
    expect(bytes.subarray(0, 2).toString('latin1')).toBe(ending === 'xlsx' ? 'PK' : '\u00EF\u00BB');
  });

  test.each(['pdf', 'constructor'])(
    'refuses %s and names the possible ones',
    async (exportType) => {
      expect(await vendorRefusal(askExport(parley, 'anna', { exportType }))).toEqual([
        400,
        'bad_request',
        `ExportType: "${exportType}" is none; expected Excel (or xlsx) or csv`,
      ]);
    },
  );
});

describe('[AX1] refuses at once', () => {
  const restriction = { name: 'rating', operator: '=', values: ['1'], isActive: true };
  test.each([
    ['an archive', { providerName: 'ChatSesion' }, /^ProviderName: .*ChatSesion.*ChatSession/],
    ['a column', { columns: ['firstMesage'] }, /^Columns\[0\].*"firstMesage".*"firstMessage"/],
    ['a kind of rows', { desiredEntities: ['person'] }, /^DesiredEntities\[0\].*person/],
    ['an order', { sortOrder: [{ name: 'ratin' }] }, /^SortOrder\[0\].*ratin/],
    ['an unsortable order', { sortOrder: [{ name: 'duration' }] }, /^SortOrder\[0\].*duration/],
    [
      'an operator',
      { restrictions: [{ ...restriction, operator: 'begins' }] },
      /^Restrictions.*begins/,
    ],
    ['a value', { restrictions: [{ ...restriction, values: ['x'] }] }, /^Restrictions.*x/],
    ['a context', { context: 'topic=3' }, /^Context: .*topic/],
    ['a function', { columns: ['Sum(firstMessage)'] }, /^Columns\[0\]/],
    [
      'a group’s order',
      { columns: ['GroupBy(status)'], sortOrder: [{ name: 'nothing' }] },
      /nothing/,
    ],
  ])('%s that there is not', async (_what, asked, sentence) => {
    const refusal = await vendorRefusal(askExport(parley, 'anna', asked));
    expect(refusal).toEqual([400, 'bad_request', expect.stringMatching(sentence)]);
  });
});

test('[AX1] has every row when the restrictions say nothing, and what passes them when they do', async () => {
  expect(await exportLines(parley, 'anna')).toEqual([
    ['Chat session ID'],
    ['101'],
    ['102'],
    ['103'],
  ]);
  const restrictions = [{ name: 'rating', operator: '>', values: ['3'], isActive: true }];
  expect(await exportLines(parley, 'anna', { restrictions })).toEqual([
    ['Chat session ID'],
    ['101'],
  ]);
});

test('[AX1] takes the context, the order and the kinds of rows', async () => {
  const lines = await exportLines(parley, 'anna', {
    context: 'chatTopicId=1',
    desiredEntities: ['chat'],
    sortOrder: [{ name: 'chatSessionId', direction: 'DESC' as never }],
  });
  expect(lines.slice(1)).toEqual([['103'], ['101']]);
});

describe('[AX3] SelectedRowIds', () => {
  test('leaves these rows, as far as they pass and the caller sees them', async () => {
    const selectedRowIds = [SESSIONS.bare, SESSIONS.hidden, SESSIONS.plain].map(String);
    const lines = (asked: object) => exportLines(parley, 'anna', { selectedRowIds, ...asked });
    expect((await lines({})).slice(1)).toEqual([['102'], ['103']]);
    const restrictions = [{ name: 'rating', operator: '=', values: ['3'], isActive: true }];
    expect((await lines({ restrictions })).slice(1)).toEqual([['102']]);
  });

  test('are 10,000 at most', async () => {
    const selectedRowIds = Array.from({ length: 10_001 }, () => '102');
    expect(await vendorRefusal(exportLines(parley, 'anna', { selectedRowIds }))).toEqual([
      ...[400, 'bad_request', 'SelectedRowIds: there are more than 10000 keys.'],
    ]);
  });

  test('works for every archive', async () => {
    const dynamic = { providerName: 'dynamic', columns: ['chat_session.first_message'] };
    expect(await exportLines(parley, 'anna', { ...dynamic, selectedRowIds: ['102'] })).toHaveLength(
      2,
    );
    const topics = { providerName: 'ChatTopic', columns: [], selectedRowIds: ['2'] };
    expect(await exportLines(parley, 'anna', topics)).toHaveLength(2);
    const messages = { providerName: 'ChatMessage', columns: [], selectedRowIds: ['2'] };
    expect(await exportLines(parley, 'anna', messages)).toHaveLength(1);
  });

  test.each(['x', '', '-1', '1.5', '9999999999'])('refuses %j', async (id) => {
    const asking = askExport(parley, 'anna', { selectedRowIds: ['1', id] });
    expect(await vendorRefusal(asking)).toEqual([
      400,
      'bad_request',
      `SelectedRowIds[1]: ${JSON.stringify(id)} is not a primary key; expected a whole number`,
    ]);
  });
});

test('[AX1] keeps nothing of what was refused', async () => {
  const before = Number((await exportAddress(parley, 'anna')).split('/').at(-1));
  await vendorRefusal(askExport(parley, 'anna', { columns: ['nothing'] }));
  const after = Number((await exportAddress(parley, 'anna')).split('/').at(-1));
  expect(after - before).toBe(1);
});
