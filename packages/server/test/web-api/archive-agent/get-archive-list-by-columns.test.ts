/** Asking for rows by their columns: with lists and with texts, with a context and without. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { callWebApi } from '../../support/web-api/call-web-api.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';
import {
  ALL,
  archiveAgent,
  keysOf,
  LISTS,
  refusalsOf,
  SESSIONS,
  shownIn,
  startArchive,
  TEXTS,
} from './chat-archive.ts';

const { hello, lamp, dark, thanks, hidden } = SESSIONS;

let parley: TestParley;
beforeAll(async () => {
  parley = await startArchive();
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const agent = archiveAgent(parley, null);
  for (const refusal of await refusalsOf([
    agent.getArchiveListByColumnsAsync(LISTS),
    agent.getArchiveListByColumnsWithContextAsync({ ...LISTS, context: '' }),
    agent.getArchiveListByColumns2Async({ ...TEXTS, restrictions: ALL }),
    agent.getArchiveListByColumnsWithContext2Async({ ...TEXTS, restriction: ALL, context: '' }),
  ])) {
    expect(refusal[0]).toBe(401);
  }
});

test('[AA1] lists and texts give the same rows', async () => {
  const agent = archiveAgent(parley, 'anna');
  const lists = {
    ...LISTS,
    columns: ['chatSessionId', 'rating', 'firstMessage'],
    sortOrder: [{ name: 'rating', direction: 'DESC' as never }, { name: 'chatSessionId' }],
    restriction: [{ name: 'chatSessionId', operator: '>', values: ['101'] }],
    entities: ['chat'],
  };
  const texts = {
    ...TEXTS,
    providerName: 'chatsession',
    columns: 'chatSessionId, rating,firstMessage',
    sortOrder: 'rating desc, chatSessionId',
    entities: 'chat',
  };
  const restriction = 'chatSessionId > 101';
  const [rows, ...others] = await Promise.all([
    agent.getArchiveListByColumnsAsync(lists),
    agent.getArchiveListByColumnsWithContextAsync({ ...lists, context: '' }),
    agent.getArchiveListByColumns2Async({ ...texts, restrictions: restriction }),
    agent.getArchiveListByColumnsWithContext2Async({ ...texts, restriction, context: '' }),
  ]);
  expect(keysOf(rows)).toEqual([lamp, thanks, dark]);
  for (const same of others) expect(same).toEqual(rows);
});

test('a context narrows the rows', async () => {
  const agent = archiveAgent(parley, 'anna');
  const context = 'chatTopicId=1';
  const found = await Promise.all([
    agent.getArchiveListByColumnsWithContextAsync({ ...LISTS, context }),
    agent.getArchiveListByColumnsWithContext2Async({ ...TEXTS, restriction: ALL, context }),
  ]);
  for (const rows of found) expect(keysOf(rows)).toEqual([hello, thanks]);
});

test('[AA3] inactive restrictions are not looked at, others are joined as they say', async () => {
  const agent = archiveAgent(parley, 'anna');
  const is = (rating: string) => ({ name: 'rating', operator: 'equals', values: [rating] });
  const or = { interOperator: 'Or' as never };
  const keysWith = async (...restriction: object[]) =>
    keysOf(await agent.getArchiveListByColumnsAsync({ ...LISTS, restriction }));
  expect(await keysWith({ ...is('5'), ...or }, is('1'))).toEqual([hello, thanks]);
  expect(await keysWith(is('5'), { ...is('1'), isActive: false })).toEqual([hello]);
  expect(await keysWith(is('5'), is('1'))).toEqual([]);
  const inTopic = { name: 'chatTopic/chatTopicId', operator: '=', values: ['2'] };
  expect(await keysWith({ ...is('5'), ...or }, is('3'), inTopic)).toEqual([hello, lamp]);
  const opening = { ...is('5'), ...or, interParenthesis: 1 };
  expect(await keysWith(opening, { ...is('3'), interParenthesis: -1 }, inTopic)).toEqual([lamp]);
  expect(await keysWith({ ...inTopic, subRestrictions: [is('3')] })).toEqual([lamp]);
  expect(await keysWith({ name: 'getNoRows' })).toEqual([]);
});

describe('[AA4] restrictions that say nothing are refused', () => {
  test.each([
    ['GetArchiveListByColumns2', undefined, 'Restrictions'],
    ['GetArchiveListByColumns2', null, 'Restrictions'],
    ['GetArchiveListByColumns2', ' ', 'Restrictions'],
    ['GetArchiveListByColumnsWithContext2', '', 'Restriction'],
    ['GetArchiveListByColumns', null, 'Restriction'],
    ['GetArchiveListByColumns', [], 'Restriction'],
    ['GetArchiveListByColumnsWithContext', [{ Name: 'rating', IsActive: false }], 'Restriction'],
  ])('%s with %j', async (operation, restriction, place) => {
    const { status, body } = await ask(operation, { Restriction: restriction });
    expect([status, body]).toMatchObject([400, { ErrorCode: 'bad_request' }]);
    expect(body).toMatchObject({
      Message: expect.stringMatching(new RegExp(`${place}: .*getAllRows`)),
    });
  });
});

test('[AA5] pages begin with 0, negative ones leave out rows', async () => {
  const agent = archiveAgent(parley, 'anna');
  const keysOn = async (page: number, pageSize: number) =>
    keysOf(
      await agent.getArchiveListByColumns2Async({ ...TEXTS, restrictions: ALL, page, pageSize }),
    );
  expect(await keysOn(0, 3)).toEqual([hello, lamp, dark]);
  expect(await keysOn(1, 3)).toEqual([thanks]);
  expect(await keysOn(-1, 2)).toEqual([lamp, dark]);
  expect(await keysOn(-3, 2)).toEqual([thanks]);
  expect(await keysOn(0, 0)).toHaveLength(4);
  expect(await keysOn(2_147_483_647, 2_147_483_647)).toEqual([]);
  const [status, , message] = await vendorRefusal(keysOn(0, -1));
  expect([status, message]).toEqual([400, expect.stringContaining('PageSize')]);
});

test('[AA8] rows are those that the caller may see', async () => {
  const keysFor = async (name: string) =>
    keysOf(await archiveAgent(parley, name).getArchiveListByColumnsAsync(LISTS));
  expect(await keysFor('anna')).toEqual([hello, lamp, dark, thanks]);
  expect(await keysFor('bo')).toEqual([lamp, dark]);
  expect(await keysFor('zoe')).toEqual([]);
  expect(await keysFor('root')).toEqual([hello, lamp, dark, thanks, hidden]);
});

test('[AA9] cells are encoded texts under the names they were asked by', async () => {
  const [row] = await archiveAgent(parley, 'anna').getArchiveListByColumns2Async({
    ...TEXTS,
    columns: 'CHATSESSIONID,whenRequested,firstMessage,contact/name',
    restrictions: 'chatSessionId = 101',
  });
  expect(row).toMatchObject({
    entityName: 'chat',
    primaryKey: hello,
    linkHint: expect.stringContaining(String(hello)),
    styleHint: '',
    columnData: {
      CHATSESSIONID: { displayValue: '[I:101]', tooltipHint: '', linkHint: '' },
      whenRequested: { displayValue: '[DT:05/20/2026 10:00:05]' },
      firstMessage: { displayValue: 'Hello there' },
      'contact/name': { displayValue: 'Fjell AS' },
    },
  });
  expect(Object.keys(row?.columnData ?? {})).toHaveLength(4);
});

test('[AA9] the encoding is the same in every language', async () => {
  const answers = await Promise.all(
    ['en', 'no', 'de'].map((language) =>
      ask('GetArchiveListByColumns2', { Restriction: 'rating = 5' }, { 'SO-Language': language }),
    ),
  );
  const cells = answers.map(({ body }) => shownIn(lowerCased(body), 'whenRequested'));
  expect(new Set(cells.flat())).toEqual(new Set(['[DT:05/20/2026 10:00:05]']));
});

test('[AA10] what is not said is as usual', async () => {
  const agent = archiveAgent(parley, 'root');
  const blank = { ...TEXTS, columns: ' , ', entities: ',', restrictions: ALL };
  const [rows, same] = await Promise.all([
    agent.getArchiveListByColumnsAsync({ ...LISTS, columns: [] }),
    agent.getArchiveListByColumns2Async(blank),
  ]);
  expect(keysOf(rows)).toEqual([hello, lamp, dark, thanks, hidden]);
  expect(Object.keys(rows[0]?.columnData ?? {})).not.toEqual([]);
  expect(same).toEqual(rows);
});

test('aggregated rows say what they are', async () => {
  const rows = await archiveAgent(parley, 'anna').getArchiveListByColumns2Async({
    ...TEXTS,
    columns: 'GroupBy(status):Footer,CountAll():HideDetail',
    restrictions: ALL,
  });
  const footers = rows.filter(({ styleHint }) => styleHint === 'footer:1');
  expect(shownIn(footers, 'CountAll():HideDetail').sort()).toEqual(['[I:1]', '[I:3]']);
});

describe('[AA11] refusals name the place and what comes nearest', () => {
  const all = { Restriction: [{ Name: 'getAllRows' }] };
  const everything = { Restriction: ALL };
  test.each([
    [
      'GetArchiveListByColumns',
      { ...all, ProviderName: 'ChatSesion' },
      'ProviderName',
      'ChatSession',
    ],
    [
      'GetArchiveListByColumns',
      { ...all, Columns: ['rating', 'status', 'firstMesage'] },
      'Columns[2]',
      'firstMessage',
    ],
    [
      'GetArchiveListByColumns',
      { ...all, SortOrder: [{ Name: 'raiting' }] },
      'SortOrder[0]',
      'rating',
    ],
    ['GetArchiveListByColumns', { ...all, Entities: ['chats'] }, 'Entities[0]', 'chat'],
    [
      'GetArchiveListByColumns',
      { Restriction: [{ Name: 'rating', Operator: 'equas', Values: ['1'] }] },
      'Restriction[0]',
      'equals',
    ],
    [
      'GetArchiveListByColumns2',
      { ...everything, Columns: 'rating,statuss' },
      'Columns, character 8',
      'status',
    ],
    [
      'GetArchiveListByColumns2',
      { ...everything, SortOrder: 'rating, foo' },
      'SortOrder, character 9',
      'foo',
    ],
    [
      'GetArchiveListByColumns2',
      { ...everything, SortOrder: 'rating up' },
      'SortOrder, character 8',
      'asc',
    ],
    [
      'GetArchiveListByColumns2',
      { Restriction: 'ratin = 3' },
      'Restrictions, character 1',
      'rating',
    ],
    ['GetArchiveListByColumns2', { Restriction: 'rating is = 3' }, 'Restrictions, character', ''],
  ])('%s with %j', async (operation, body, place, nearest) => {
    const answer = await ask<{ readonly Message: string }>(operation, body);
    expect(answer.status).toBe(400);
    expect(answer.body.Message).toContain(place);
    expect(answer.body.Message).toContain(nearest);
  });
});

test('`$select` on the call leaves the rest of the rows empty', async () => {
  const { status, body } = await callWebApi<readonly Record<string, unknown>[]>(parley, {
    path: 'Agents/Archive/GetArchiveListByColumns2?$select=PrimaryKey',
    as: 'anna',
    body: { ProviderName: 'ChatSession', Restriction: ALL },
  });
  expect(status).toBe(200);
  expect(body[0]).toMatchObject({ PrimaryKey: hello, EntityName: null });
});

/** @param body - what differs from all columns of a usual call */
function ask<T = unknown>(
  operation: string,
  body: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
) {
  const columns = operation.endsWith('2') ? 'rating,whenRequested' : ['rating', 'whenRequested'];
  return callWebApi<T>(parley, {
    path: `Agents/Archive/${operation}`,
    as: 'anna',
    headers,
    body: { ProviderName: 'ChatSession', Columns: columns, Page: 0, PageSize: 10, ...body },
  });
}

interface WireRow {
  readonly ColumnData: Readonly<Record<string, { readonly DisplayValue: string }>>;
}

function lowerCased(rows: unknown) {
  return (rows as readonly WireRow[]).map(({ ColumnData }) => ({
    columnData: Object.fromEntries(
      Object.entries(ColumnData).map(([name, { DisplayValue }]) => [
        name,
        { displayValue: DisplayValue },
      ]),
    ),
  }));
}
