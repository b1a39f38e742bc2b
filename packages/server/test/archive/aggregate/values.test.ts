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

describe('aggregates', () => {
  it.each<readonly [name: string, kind: string, value: unknown]>([
    ['CountAll()', 'int', 6],
    ['CountAll(rating)', 'int', 5],
    ['CountAll(firstMessage)', 'int', 4],
    ['CountAll(agent)', 'int', 5],
    ['Count(chatSessionId)', 'int', 6],
    ['Count(firstMessage)', 'int', 3],
    ['Count(agent)', 'int', 2],
    ['Count(date)', 'int', 4],
    ['Count(person/retired)', 'int', 1],
    ['Sum(rating)', 'int', 15],
    ['Sum(timeInQueue)', 'timeSpan', 100],
    ['Avg(rating)', 'decimal', 3],
    ['Avg(duration)', 'timeSpan', 150],
    ['Percent(rating)', 'decimal', 100],
    ['Max(rating)', 'int', 5],
    ['Min(rating)', 'int', 1],
    ['Max(duration)', 'timeSpan', 240],
    ['Min(whenRequested)', 'datetime', Date.UTC(2026, 2, 28, 22, 30)],
    ['Max(DatePart(whenRequested):Year)', 'int', 2026],
    ['Count(DatePart(whenRequested):YearMonth)', 'int', 3],
  ])('[AG5] %s is %s %s', async (name, kind, value) => {
    const page = await askPage(database.db, { columns: name });
    expect(page.columns.map((column) => [column.asked, column.kind])).toEqual([[name, kind]]);
    expect(page.rows.map(({ cells }) => cells)).toEqual([[{ value, shown: null }]]);
  });

  it('[AG5] have no value of nothing, but a count has', async () => {
    const columns =
      'Count(rating),CountAll(rating),Sum(rating),Avg(rating),Percent(rating),Max(rating)';
    expect(await rows({ columns, filter: 'chatSessionId = 6' })).toEqual([
      ['footer:1', 0, 0, null, null, null, null],
    ]);
  });
});

describe('[AG6] DatePart', () => {
  const PARTS =
    'Year Quarter Month Day DayOfYear DayOfWeek Hour Weekno YearMonth YearWeekno YearQuarter'
      .split(' ')
      .map((part) => `DatePart(whenRequested):${part}`)
      .join(',');

  it.each<readonly [zone: string, id: number, parts: readonly unknown[]]>([
    // Summer time begins in Oslo at 01:00 UTC on March 29th.
    ['Europe/Oslo', 1, [2026, 1, 3, 28, 87, 6, 23, 13, '2026/03', '2026/13', '2026/1']],
    ['Europe/Oslo', 2, [2026, 1, 3, 29, 88, 0, 0, 13, '2026/03', '2026/13', '2026/1']],
    ['Europe/Oslo', 3, [2026, 1, 3, 29, 88, 0, 1, 13, '2026/03', '2026/13', '2026/1']],
    ['Europe/Oslo', 4, [2026, 1, 3, 29, 88, 0, 3, 13, '2026/03', '2026/13', '2026/1']],
    ['Europe/Oslo', 5, [2027, 1, 1, 1, 1, 5, 0, 53, '2027/01', '2026/53', '2027/1']],
    ['America/New_York', 2, [2026, 1, 3, 28, 87, 6, 19, 13, '2026/03', '2026/13', '2026/1']],
    ['America/New_York', 5, [2026, 4, 12, 31, 365, 4, 18, 53, '2026/12', '2026/53', '2026/4']],
    ['Etc/GMT+3', 4, [2026, 1, 3, 28, 87, 6, 22, 13, '2026/03', '2026/13', '2026/1']],
    ['Asia/Kathmandu', 3, [2026, 1, 3, 29, 88, 0, 6, 13, '2026/03', '2026/13', '2026/1']],
    ['UTC', 6, [2026, 2, 6, 15, 166, 1, 12, 25, '2026/06', '2026/25', '2026/2']],
  ])('reads the clocks of %s', async (zone, id, parts) => {
    const found = await rows({ columns: PARTS, filter: `chatSessionId = ${id}`, zone });
    expect(found).toEqual([['detail', ...parts]]);
  });

  it('tells whether its values are numbers or texts, and of which column they are', async () => {
    const { columns } = await askPage(database.db, { columns: PARTS });
    expect(columns.map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: 8 }, () => 'int'),
      ...Array.from({ length: 3 }, () => 'text'),
    ]);
    expect(new Set(columns.map(({ column }) => column?.name))).toEqual(new Set(['whenRequested']));
  });

  it('leaves rows plain, which can be sorted by it', async () => {
    const page = await askPage(database.db, {
      columns: 'chatSessionId,DatePart(whenRequested):Hour',
      order: 'DatePart(whenRequested):Hour desc',
      limit: 3,
    });
    expect(page.rows.map(({ key, type }) => [key, type])).toEqual([
      [5, 'detail'],
      [2, 'detail'],
      [1, 'detail'],
    ]);
  });

  it('has no value where there is no date', async () => {
    const columns = 'DatePart(whenEnded):Year,DatePart(whenEnded):YearMonth';
    expect(await rows({ columns, filter: 'chatSessionId = 4' })).toEqual([['detail', null, null]]);
  });

  it('is refused in a time zone that only Node knows', async () => {
    const zone = 'US/Pacific-New';
    const refusal = ['bad_request', [`the database does not know the time zone "${zone}".`]];
    const part = 'DatePart(whenRequested):Year';
    const grouped = rows({ columns: `GroupBy(${part}):HideDetail`, zone });
    expect(await thrownRefusal(grouped)).toEqual(refusal);
    expect(await thrownRefusal(rows({ columns: part, zone }))).toEqual(refusal);
    expect(await rows({ columns: 'CountAll()', zone })).toEqual([['footer:1', 6]]);
  });
});
