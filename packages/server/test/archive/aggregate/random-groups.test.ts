import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { type Asked, askPage, askRows } from './aggregated-chats.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.db.query(`
    insert into chat_topic (id, name) select number, 'Topic ' || number % 3 from generate_series(1, 5) number;
    insert into ejuser (id, loginname, username)
      select number, 'user' || number, chr(number) from generate_series(65, 68) number;
    insert into chat_session (topic_id, user_id, status, rating, initial_queue_pos, first_message,
        when_requested, when_started, when_ended)
      select 1 + number % 5, 64 + nullif(number % 5, 0), 4 + number % 4, nullif(number * 7 % 6, 0),
        number % 9, nullif(substr('abcÅøZ', number % 7, 1), ''),
        '2026-03-01 00:00Z'::timestamptz + number * interval '7 hours 13 minutes',
        '2026-03-01 00:01Z'::timestamptz + number * interval '7 hours 13 minutes',
        case when number % 3 > 0 then '2026-03-01 00:05Z'::timestamptz + number * interval '7 hours 14 minutes' end
      from generate_series(1, 300) number`);
});
afterAll(() => database.drop());

const KEYS = [
  'chatTopic/name',
  'chatTopic/chatTopicId',
  'agent',
  'status',
  'rating',
  'firstMessage',
  'date',
  'DatePart(whenRequested):YearWeekno',
  'DatePart(whenRequested):DayOfWeek',
  'DatePart(whenEnded):Hour',
];
const key = fc.constantFrom(...KEYS);
const level = fc.integer({ min: 1, max: 3 });
const zone = fc.constantFrom('UTC', 'Europe/Oslo', 'America/New_York', 'Asia/Kathmandu');
const filter = fc.constantFrom(
  '',
  'rating gt 2',
  'chatSessionId lt 40',
  'agent oneOf (65,66)',
  'getNoRows = true',
);
const order = fc.constantFrom(
  '',
  'CountAll() desc',
  'Sum(queueLength)',
  'rating desc',
  'whenRequested desc',
);
const RUNS = { numRuns: 60 };

describe('groups of 300 chats', () => {
  const asked = fc.record({
    keys: fc.array(fc.tuple(key, level), { minLength: 1, maxLength: 4 }),
    zone,
    filter,
    order,
  });

  it('[AG9] come to what all rows come to, on every level', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async ({ keys, ...rest }) => {
        const groups = keys.map(([name, at]) => `GroupBy(${name}):${at},HideDetail`);
        const sums =
          'CountAll(),Count(chatSessionId),Sum(queueLength),CountAll(rating),Sum(rating)';
        const columns = [...groups, sums].join(',');
        const found = await rows({ ...rest, columns, limit: 50_000 });
        const [everything = []] = await rows({ ...rest, order: '', columns: sums });
        for (const number of new Set(keys.map(([, at]) => at))) {
          const here = found.filter(([type]) => type === `footer:${number}`);
          const totals = everything
            .slice(1)
            .map((_, index) => total(here, keys.length + 1 + index));
          expect(totals).toEqual(everything.slice(1).map(Number));
        }
      }),
      RUNS,
    );
  });

  it('[AG10] have every row once, and their running counts end at their size', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async ({ keys, ...rest }) => {
        const groups = keys.map(([name, at]) => `GroupBy(${name}):${at}`);
        const columns = [
          ...groups,
          'CountAll()',
          'Sum(queueLength)',
          'Count(agent)',
          'chatSessionId',
        ].join(',');
        const { rows: found } = await askPage(database.db, { ...rest, columns, limit: 50_000 });
        const plain = await askPage(database.db, { filter: rest.filter, columns: 'chatSessionId' });
        const details = found.filter(({ type }) => type === 'detail');
        expect(details.map((row) => row.key).toSorted(byNumber)).toEqual(
          plain.rows.map((row) => row.key),
        );
        const innermost = Math.max(...keys.map(([, at]) => at));
        for (const [index, row] of found.entries()) {
          if (row.type !== `footer:${innermost}`) continue;
          const before = found[index - 1];
          expect(before?.cells.slice(keys.length, -1)).toEqual(row.cells.slice(keys.length, -1));
        }
      }),
      RUNS,
    );
  });

  it('[AG14] come in pages that together are the whole', async () => {
    await fc.assert(
      fc.asyncProperty(asked, fc.integer({ min: 1, max: 60 }), async ({ keys, ...rest }, limit) => {
        const groups = keys.map(([name, at]) => `GroupBy(${name}):${at},Header,Footer`);
        const query = { ...rest, columns: [...groups, 'Sum(rating)', 'chatSessionId'].join(',') };
        const whole = await rows({ ...query, limit: 50_000, grandTotal: true });
        const pages: (readonly unknown[])[] = [];
        for (let skip = 0; skip < whole.length; skip += limit) {
          pages.push(...(await rows({ ...query, skip, limit, grandTotal: true })));
        }
        expect(pages).toEqual(whole);
      }),
      { numRuns: 15 },
    );
  });
});

const rows = (asked: Asked) => askRows(database.db, asked);

function total(of: readonly (readonly unknown[])[], column: number): number {
  return of.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);
}

function byNumber(one: number, other: number): number {
  return one - other;
}
