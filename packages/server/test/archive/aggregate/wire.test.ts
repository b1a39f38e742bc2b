/** Groups as clients get them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { getRows, sentenceOf, startWireWorld } from '../../web-api/archive/wire-world.ts';

let parley: TestParley;

beforeAll(async () => {
  parley = await startWireWorld();
});
afterAll(() => parley.stop());

const select = (columns: string) => `archive/ChatSession?$select=${encodeURIComponent(columns)}`;

describe('REST', () => {
  it('[AG8] gives one row for each group', async () => {
    const path = select(
      'Count(chatSessionId):HideDetail,GroupBy(chatTopic/name):Footer,HideDetail',
    );
    const { status, body } = await getRows(parley, path);
    expect(status).toBe(200);
    expect(body.value).toEqual(
      [
        ['Forms', 25],
        ['Queue', 2],
      ].map(([topic, count]) => ({
        PrimaryKey: '0',
        EntityName: 'chat',
        RowType: 'footer:1',
        'Count(chatSessionId):HideDetail': count,
        'GroupBy(chatTopic/name):Footer,HideDetail': topic,
      })),
    );
    expect(body['odata.nextLink']).toBeNull();
  });

  it('[AG13] gives the largest groups first, and [AG14] the next ones behind a link', async () => {
    const path = `${select('GroupBy(rating):HideDetail,CountAll()')}&$orderBy=CountAll() desc&$top=2`;
    const ratings = (rows: readonly Readonly<Record<string, unknown>>[]) =>
      rows.map((row) => [row['GroupBy(rating):HideDetail'], row['CountAll()']]);
    const { body } = await getRows(parley, path);
    expect(ratings(body.value)).toEqual([
      [2, 9],
      [1, 8],
    ]);
    const next = await getRows(
      parley,
      String(body['odata.nextLink']).replace(/^.*\/api\/v1\//, ''),
    );
    expect(ratings(next.body.value)).toEqual([
      [3, 8],
      [0, 1],
    ]);
  });

  it('[AG6] reads the clocks of the zone that the server goes by', async () => {
    const path = `${select('DatePart(whenRequested):Day,DatePart(whenRequested):YearMonth')}&$filter=chatSessionId = 101`;
    const { body } = await getRows(parley, path);
    expect(body.value).toMatchObject([
      { 'DatePart(whenRequested):Day': 16, 'DatePart(whenRequested):YearMonth': '2026/01' },
    ]);
  });

  it('[AG12] gives a grand total', async () => {
    const path = `${select('GroupBy(chatTopic/name):HideDetail,Sum(rating)')}&$options=GrandTotal=true`;
    const { body } = await getRows(parley, path);
    expect(body.value.at(-1)).toMatchObject({ RowType: 'grandtotal', 'Sum(rating)': 55 });
  });

  it('[AG3] says where a name is wrong', async () => {
    expect(await sentenceOf(parley, select('rating,Cuont(rating)'))).toContain(
      '$select, character 8: there is no function "Cuont"; did you mean "Count"?',
    );
  });

  it.each([
    "GroupBy(rating') union select 1 --)",
    "DatePart(date):Year'; drop table chat_session; --",
    'CountAll(1)||pg_sleep(9)',
    'Sum(rating):HideDetail"',
    'GroupBy(\u0000)',
  ])('[AG3] refuses %j, as a column and as an order', async (name) => {
    const order = `${select('CountAll()')}&$orderBy=${encodeURIComponent(name)}`;
    expect(await sentenceOf(parley, select(name))).toContain('$select');
    expect(await sentenceOf(parley, order)).toContain('$orderBy');
  });
});

describe("the vendor's client", () => {
  it('[AG8] gets one row for each group', async () => {
    const agent = vendorClient(parley, 'anna').getArchiveAgent();
    const columns = [
      'Count(chatSessionId):HideDetail',
      'GroupBy(chatTopic/name):Footer,HideDetail',
    ];
    const texts = await agent.getArchiveListByColumns2Async(
      'ChatSession',
      columns.join(','),
      `${columns[0]} desc`,
      'getAllRows = true',
      'chat',
      0,
      10,
    );
    expect(
      texts.map(({ columnData }) => columns.map((name) => columnData?.[name]?.displayValue)),
    ).toEqual([
      ['[I:25]', 'Forms'],
      ['[I:2]', 'Queue'],
    ]);
  });
});
