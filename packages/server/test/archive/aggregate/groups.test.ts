import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { type Asked, addChats, askPage, askRows } from './aggregated-chats.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await addChats(database.db);
});
afterAll(() => database.drop());

const rows = (asked: Asked) => askRows(database.db, asked);

/** The rows of the chats whose customers are the guide's people. */
const GUIDE = 'personId gt 0';
const HIDDEN = null;

describe("the guide's examples", () => {
  it('[AG8] counts by type', async () => {
    expect(
      await rows({
        columns: 'Count(chatSessionId):HideDetail,GroupBy(chatTopic/name):Footer,HideDetail',
      }),
    ).toEqual([
      ['footer:1', 3, 'Sales'],
      ['footer:1', 3, 'Support'],
    ]);
  });

  it('[AG10] bands detail rows by header and footer, with running values', async () => {
    expect(
      await rows({
        columns:
          'GroupBy(person/middleName):HideDetail,Header,Footer,CountAll(person/firstName),person/firstName,person/middleName,rating,Sum(rating)',
        filter: GUIDE,
        grandTotal: true,
      }),
    ).toEqual([
      ['header:1', 'Ray', 2, null, null, null, 3],
      ['detail', HIDDEN, 1, 'Jane', 'Ray', 1, 1],
      ['detail', HIDDEN, 2, 'Billy', 'Ray', 2, 3],
      ['footer:1', 'Ray', 2, null, null, null, 3],
      ['header:1', 'Sue', 3, null, null, null, 12],
      ['detail', HIDDEN, 1, 'Bobby', 'Sue', 3, 3],
      ['detail', HIDDEN, 2, 'Mary', 'Sue', 4, 7],
      ['detail', HIDDEN, 3, 'Tabby', 'Sue', 5, 12],
      ['footer:1', 'Sue', 3, null, null, null, 12],
      ['grandtotal', null, 5, null, null, null, 15],
    ]);
  });

  it('[AG9] nests the groups of levels', async () => {
    expect(
      await rows({
        columns:
          'Count(person/middleName),CountAll(person/firstName),person/firstName,GroupBy(person/middleName):HideDetail,Header,Footer,1,GroupBy(person/lastName):Header,Footer,2,Sum(rating):HideDetail',
        filter: GUIDE,
        grandTotal: true,
      }),
    ).toEqual([
      ['header:1', 1, 2, null, 'Ray', null, 3],
      ['header:2', 1, 2, null, null, 'Doe', 3],
      ['detail', 1, 1, 'Jane', HIDDEN, 'Doe', HIDDEN],
      ['detail', 1, 2, 'Billy', HIDDEN, 'Doe', HIDDEN],
      ['footer:2', 1, 2, null, null, 'Doe', 3],
      ['footer:1', 1, 2, null, 'Ray', null, 3],
      ['header:1', 1, 3, null, 'Sue', null, 12],
      ['header:2', 1, 1, null, null, 'Doe', 3],
      ['detail', 1, 1, 'Bobby', HIDDEN, 'Doe', HIDDEN],
      ['footer:2', 1, 1, null, null, 'Doe', 3],
      ['header:2', 1, 2, null, null, 'Smith', 9],
      ['detail', 1, 1, 'Mary', HIDDEN, 'Smith', HIDDEN],
      ['detail', 1, 2, 'Tabby', HIDDEN, 'Smith', HIDDEN],
      ['footer:2', 1, 2, null, null, 'Smith', 9],
      ['footer:1', 1, 3, null, 'Sue', null, 12],
      ['grandtotal', 2, 5, null, null, null, 15],
    ]);
  });

  it('[AG9] takes several columns of one level as one key', async () => {
    expect(
      await rows({
        columns:
          'Sum(rating):HideDetail,GroupBy(person/middleName):Footer,HideDetail,GroupBy(person/lastName):Footer,HideDetail',
        filter: GUIDE,
        order: 'Sum(rating):HideDetail desc',
        grandTotal: true,
      }),
    ).toEqual([
      ['footer:1', 9, 'Sue', 'Smith'],
      ['footer:1', 3, 'Ray', 'Doe'],
      ['footer:1', 3, 'Sue', 'Doe'],
      ['grandtotal', 15, null, null],
    ]);
  });

  it('[AG6] groups by month, and [AG13] sorts by that', async () => {
    expect(
      await rows({
        columns:
          'Sum(rating):HideDetail,GroupBy(DatePart(whenRequested):YearMonth):Footer,HideDetail',
        order: 'GroupBy(DatePart(whenRequested):YearMonth):Footer,HideDetail desc',
        zone: 'Europe/Oslo',
      }),
    ).toEqual([
      ['footer:1', 5, '2027/01'],
      ['footer:1', null, '2026/06'],
      ['footer:1', 10, '2026/03'],
    ]);
  });
});

describe('groups', () => {
  it('[AG7] have the rows of equal values, those without one with the empty value', async () => {
    expect(
      await rows({
        columns: 'GroupBy(rating):HideDetail,CountAll()',
        filter: 'rating lt 2 or rating isNull',
      }),
    ).toEqual([
      ['footer:1', 0, 1],
      ['footer:1', 1, 1],
    ]);
    expect(await rows({ columns: 'GroupBy(firstMessage):HideDetail,CountAll()' })).toEqual([
      ['footer:1', '', 2],
      ['footer:1', 'øl', 1],
      ['footer:1', 'Øl', 1],
      ['footer:1', 'Zoo', 2],
    ]);
  });

  it('[AG7] of a list go by its ids and show their texts', async () => {
    const { rows: groups } = await askPage(database.db, {
      columns: 'GroupBy(agent):HideDetail,CountAll()',
    });
    expect(groups.map(({ cells }) => cells)).toEqual([
      [
        { value: 0, shown: null },
        { value: 1, shown: null },
      ],
      [
        { value: 20, shown: 'Anna' },
        { value: 3, shown: null },
      ],
      [
        { value: 21, shown: 'Bo' },
        { value: 2, shown: null },
      ],
    ]);
  });

  it("[AG7] of a date are the caller's days", async () => {
    const days = async (zone: string) => {
      const found = await rows({ columns: 'GroupBy(date):HideDetail,CountAll()', zone });
      return found.map(([, day, count]) => [new Date(Number(day)).toISOString(), count]);
    };
    expect(await days('Europe/Oslo')).toEqual([
      ['2026-03-27T23:00:00.000Z', 1],
      ['2026-03-28T23:00:00.000Z', 3],
      ['2026-06-14T22:00:00.000Z', 1],
      ['2026-12-31T23:00:00.000Z', 1],
    ]);
    expect(await days('America/New_York')).toEqual([
      ['2026-03-28T04:00:00.000Z', 4],
      ['2026-06-15T04:00:00.000Z', 1],
      ['2026-12-31T05:00:00.000Z', 1],
    ]);
  });

  it('[AG8] have footers where nobody asks for anything else', async () => {
    const types = async (columns: string) => (await rows({ columns })).map(([type]) => type);
    expect(await types('GroupBy(chatTopic/name):HideDetail')).toEqual(['footer:1', 'footer:1']);
    expect(await types('GroupBy(chatTopic/name):Header,HideDetail')).toEqual([
      'header:1',
      'header:1',
    ]);
    expect(await types('GroupBy(chatTopic/name):HideDetail,CountAll():Header:HideDetail')).toEqual([
      'header:1',
      'header:1',
    ]);
    expect(
      await types('GroupBy(type):1,HideDetail,GroupBy(chatTopic/name):4,Footer,HideDetail'),
    ).toEqual(['footer:4', 'footer:4']);
  });

  it('[AG8] have no key of a row', async () => {
    const page = await askPage(database.db, {
      columns: 'GroupBy(status):HideDetail',
      grandTotal: true,
    });
    expect(new Set(page.rows.map(({ key }) => key))).toEqual(new Set([0]));
  });

  it('[AG9] may be of the same column on two levels', async () => {
    expect(
      await rows({
        columns:
          'GroupBy(chatTopic/name):HideDetail,GroupBy(chatTopic/name):2,HideDetail,CountAll()',
      }),
    ).toEqual([
      ['footer:2', null, 'Sales', 3],
      ['footer:1', 'Sales', null, 3],
      ['footer:2', null, 'Support', 3],
      ['footer:1', 'Support', null, 3],
    ]);
  });

  it('[AG10] bring detail rows, in the order that is asked for', async () => {
    const asked = { columns: 'GroupBy(chatTopic/name),chatSessionId', order: 'rating desc' };
    expect(await rows(asked)).toEqual([
      ['detail', 'Sales', 2],
      ['detail', 'Sales', 1],
      ['detail', 'Sales', 6],
      ['footer:1', 'Sales', null],
      ['detail', 'Support', 5],
      ['detail', 'Support', 4],
      ['detail', 'Support', 3],
      ['footer:1', 'Support', null],
    ]);
    const page = await askPage(database.db, asked);
    expect(page.rows.map(({ key }) => key)).toEqual([2, 1, 6, 0, 5, 4, 3, 0]);
  });

  it('[AG10] bring none for aggregates alone', async () => {
    expect(await rows({ columns: 'GroupBy(chatTopic/name):HideDetail,Sum(rating)' })).toEqual([
      ['footer:1', 'Sales', 3],
      ['footer:1', 'Support', 12],
    ]);
  });

  it('[AG10] show what each aggregate comes to so far', async () => {
    expect(
      await rows({
        columns:
          'chatSessionId,Count(firstMessage),Avg(rating),Max(rating),Min(rating),CountAll(),Percent(rating)',
        order: 'chatSessionId desc',
      }),
    ).toEqual([
      ['detail', 6, 0, null, null, null, 1, null],
      ['detail', 5, 1, 5, 5, 5, 2, 100 / 3],
      ['detail', 4, 1, 4.5, 5, 4, 3, 400 / 15],
      ['detail', 3, 1, 4, 5, 3, 4, 20],
      ['detail', 2, 2, 3.5, 5, 2, 5, 200 / 15],
      ['detail', 1, 3, 3, 5, 1, 6, 100 / 15],
    ]);
  });
});

describe('everything', () => {
  it('[AG11] is one footer row of aggregates alone', async () => {
    expect(await rows({ columns: 'CountAll(),Sum(rating):HideDetail' })).toEqual([
      ['footer:1', 6, 15],
    ]);
    expect(await rows({ columns: 'CountAll(),Sum(rating)', filter: 'getNoRows = true' })).toEqual([
      ['footer:1', 0, null],
    ]);
  });

  it('[AG12] is the last row where that is asked for', async () => {
    const total = (columns: string) => rows({ columns, grandTotal: true, filter: 'rating lt 3' });
    expect(await total('CountAll()')).toEqual([['grandtotal', 2]]);
    expect(await total('chatSessionId,Sum(rating):HideDetail')).toEqual([
      ['detail', 1, HIDDEN],
      ['detail', 2, HIDDEN],
      ['grandtotal', null, 3],
    ]);
    expect(await total('GroupBy(rating):HideDetail,Percent(rating)')).toEqual([
      ['footer:1', 1, 100 / 3],
      ['footer:1', 2, 200 / 3],
      ['grandtotal', null, 100],
    ]);
    expect(await rows({ columns: 'chatSessionId', grandTotal: true, limit: 1 })).toEqual([
      ['detail', 1],
    ]);
  });
});
