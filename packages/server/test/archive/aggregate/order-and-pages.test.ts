import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { thrownRefusal } from '../../support/thrown-refusal.ts';
import { type Asked, addChats, askPage, askRows } from './aggregated-chats.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await addChats(database.db);
});
afterAll(() => database.drop());

const rows = (asked: Asked) => askRows(database.db, asked);

describe('the order of groups', () => {
  it.each<readonly [order: string, ratings: readonly number[]]>([
    ['', [0, 1, 2, 3, 4, 5]],
    ['rating desc', [5, 4, 3, 2, 1, 0]],
    ['GroupBy(rating):Footer desc', [5, 4, 3, 2, 1, 0]],
    ['groupby(RATING)', [0, 1, 2, 3, 4, 5]],
    ['Avg(timeInQueue) desc', [5, 3, 2, 1, 0, 4]],
    ['Avg(timeInQueue)', [4, 0, 1, 2, 3, 5]],
    ['CountAll() desc, rating desc', [5, 4, 3, 2, 1, 0]],
    ['Percent(rating) desc', [5, 4, 3, 2, 1, 0]],
    ['Max(whenRequested):HideDetail desc', [5, 0, 4, 3, 2, 1]],
    ['chatSessionId desc', [0, 1, 2, 3, 4, 5]],
  ])('[AG13] is by %j', async (order, ratings) => {
    const found = await rows({ columns: 'GroupBy(rating):HideDetail,CountAll()', order });
    expect(found.map(([, rating]) => rating)).toEqual(ratings);
  });

  it('[AG13] is by the text of a list, as people sort it', async () => {
    const found = await askPage(database.db, { columns: 'GroupBy(status):HideDetail' });
    expect(found.rows.map(({ cells }) => cells[0]?.value)).toEqual([6, 7, 4]);
    const chats = await rows({ columns: 'GroupBy(firstMessage):HideDetail', order: 'text desc' });
    expect(chats.map(([, message]) => message)).toEqual(['', 'øl', 'Øl', 'Zoo']);
  });

  it('[AG13] is by an aggregate on each level in itself', async () => {
    expect(
      await rows({
        columns:
          'GroupBy(chatTopic/name):HideDetail,Footer,Header,GroupBy(rating):2,HideDetail,Footer,Sum(rating):HideDetail',
        order: 'Sum(rating) desc',
      }),
    ).toEqual([
      ['header:1', 'Support', null, 12],
      ['footer:2', null, 5, 5],
      ['footer:2', null, 4, 4],
      ['footer:2', null, 3, 3],
      ['footer:1', 'Support', null, 12],
      ['header:1', 'Sales', null, 3],
      ['footer:2', null, 2, 2],
      ['footer:2', null, 1, 1],
      ['footer:2', null, 0, null],
      ['footer:1', 'Sales', null, 3],
    ]);
  });

  it('[AG13] refuses groups that are not there and columns that cannot be sorted', async () => {
    const refusal = (order: string) =>
      thrownRefusal(rows({ columns: 'GroupBy(rating):HideDetail', order }));
    expect(await refusal('rating, GroupBy(status)')).toEqual([
      'bad_request',
      [
        '$orderBy, character 9: groups can be sorted by "GroupBy(status)" only when it is among the columns.',
      ],
    ]);
    expect(await refusal('duration')).toEqual([
      'bad_request',
      ['$orderBy, character 1: rows cannot be sorted by "duration".'],
    ]);
  });
});

describe('pages', () => {
  const columns = 'GroupBy(chatTopic/name):Header,Footer,chatSessionId,CountAll()';

  it('[AG14] are of the rows of the answer', async () => {
    const all = await rows({ columns, grandTotal: true });
    expect(all.map(([type]) => type)).toEqual([
      'header:1',
      'detail',
      'detail',
      'detail',
      'footer:1',
      'header:1',
      'detail',
      'detail',
      'detail',
      'footer:1',
      'grandtotal',
    ]);
    for (const limit of [1, 2, 3, 4, 20]) {
      for (let skip = 0; skip < all.length + 2; skip += 1) {
        const asked = { columns, grandTotal: true, skip, limit };
        expect(await rows(asked)).toEqual(all.slice(skip, skip + limit));
      }
    }
  });

  it('[AG14] tell how many rows there are, and whether there are more', async () => {
    const page = async (skip: number, limit: number, count: 'none' | 'exact') => {
      const { more, total } = await askPage(database.db, { columns, skip, limit, count });
      return [more, total];
    };
    expect(await page(0, 9, 'exact')).toEqual([true, 10]);
    expect(await page(0, 10, 'exact')).toEqual([false, 10]);
    expect(await page(8, 1, 'none')).toEqual([true, null]);
    expect(await page(90, 1, 'exact')).toEqual([false, 10]);
  });

  it('[AG15] are refused when there are too many groups or rows', async () => {
    const many = await createTestDatabase();
    try {
      await many.db.query(`
        insert into chat_topic (id, name) values (1, 'Sales');
        insert into chat_session (topic_id, status, rating, initial_queue_pos)
          select 1, 7, 1 + number % 5, number % 10001 from generate_series(1, 50010) number`);
      const refusal = (asked: Asked) => thrownRefusal(askPage(many.db, asked));
      expect(await refusal({ columns: 'GroupBy(queueLength):HideDetail' })).toEqual([
        'bad_request',
        ['there are more than 10000 groups; filter, or group by something coarser.'],
      ]);
      const fewer = { columns: 'GroupBy(queueLength):HideDetail', filter: 'queueLength gt 0' };
      expect((await askPage(many.db, { ...fewer, skip: 9_999 })).rows.length).toBe(1);
      const all = { columns: 'GroupBy(rating),CountAll()', limit: 1_000_000 };
      expect(await refusal(all)).toEqual([
        'bad_request',
        ['there are more than 50000 rows; ask page by page, or hide the detail rows.'],
      ]);
      const last = await askPage(many.db, { ...all, skip: 50_014 });
      expect(last.rows).toEqual([
        {
          key: 0,
          type: 'footer:1',
          cells: [
            { value: 5, shown: null },
            { value: 10_002, shown: null },
          ],
        },
      ]);
    } finally {
      await many.drop();
    }
  });
});

describe('rights', () => {
  it('[AG16] count for groups, totals and detail rows, and so do filters', async () => {
    const asked = { columns: 'GroupBy(chatTopic/name),CountAll(),Sum(rating)', grandTotal: true };
    expect(await rows({ ...asked, topics: [1], filter: 'rating gt 1' })).toEqual([
      ['detail', 'Sales', 1, 2],
      ['footer:1', 'Sales', 1, 2],
      ['grandtotal', null, 1, 2],
    ]);
    expect(await rows({ ...asked, topics: [] })).toEqual([['grandtotal', null, 0, null]]);
    expect(await rows({ columns: 'CountAll()', topics: [2] })).toEqual([['footer:1', 3]]);
  });
});
