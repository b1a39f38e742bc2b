import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/storage/database.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { thrownRefusal } from '../../support/thrown-refusal.ts';
import { type Asked, addFewChats, ask, keys, member, ROOT } from './test-archive.ts';

let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  db = database.db;
  await addFewChats(db);
});
afterAll(() => database.drop());

it('shows values of every kind, and the texts of lists', async () => {
  const columns = 'id, first?,REQUESTED,consented,rating,share,duration,status,lastName,revisions';
  const page = await ask(db, { columns, filter: 'id in (1,4)' });
  expect([page.provider, page.entity]).toEqual(['TestChats', 'testChat']);
  expect(page.columns.map(({ asked, kind }) => [asked, kind])).toEqual([
    ['id', 'int'],
    ['first?', 'text'],
    ['REQUESTED', 'datetime'],
    ['consented', 'bool'],
    ['rating', 'int'],
    ['share', 'decimal'],
    ['duration', 'timeSpan'],
    ['status', 'list'],
    ['lastName', 'text'],
    ['revisions', 'int'],
  ]);
  const [one, four] = page.rows;
  expect(one?.cells.map(({ value }) => value)).toEqual([
    1,
    'Order 66 is LATE',
    Date.UTC(2026, 4, 1, 10),
    true,
    5,
    1,
    90.5,
    7,
    'Østby',
    2,
  ]);
  expect(one?.cells.map(({ shown }) => shown).filter((shown) => shown !== null)).toEqual([
    'Closed',
  ]);
  expect([four?.key, four?.type]).toEqual([4, 'detail']);
  expect(four?.cells.map(({ value }) => value)).toEqual([
    4,
    null,
    null,
    null,
    3,
    0.6,
    null,
    4,
    null,
    0,
  ]);
});

it('shows the default columns when none are asked for', async () => {
  const { columns } = await ask(db, { columns: '' });
  expect(columns.map(({ asked }) => asked)).toEqual(['id', 'first']);
});

it('[AR3] refuses an entity that there is not, and takes the one there is in any case', async () => {
  const entity = (name: string): Asked => ({
    entities: [{ name, place: { source: '$entities', position: 4 } }],
  });
  expect(await keys(db, entity(' TESTchat '))).toHaveLength(6);
  expect(await thrownRefusal(ask(db, entity('room')))).toEqual([
    'bad_request',
    ['$entities, character 5: TestChats has no entity "room"; did you mean "testChat"?'],
  ]);
});

it('[AR4] shows a caller only what the archive says it may see, whatever it asks for', async () => {
  expect(await keys(db, { filter: 'id = 7' })).toEqual([]);
  expect(await keys(db, {}, member(1))).toEqual([1, 2]);
  expect(await keys(db, { filter: 'id > 0 or rating > 0' }, member(1))).toEqual([1, 2]);
  const page = await ask(db, { limit: 1, count: 'exact' }, member(1));
  expect([page.rows.length, page.total]).toEqual([1, 2]);
  expect(await keys(db, {}, member())).toEqual([]);
});

describe('[AR13] a page', () => {
  it.each<readonly [skip: number, limit: number, found: readonly number[], more: boolean]>([
    [0, 6, [1, 2, 3, 4, 5, 6], false],
    [0, 5, [1, 2, 3, 4, 5], true],
    [0, 0, [], true],
    [2, 2, [3, 4], true],
    [4, 2, [5, 6], false],
    [6, 2, [], false],
    [Number.MAX_SAFE_INTEGER - 60_000, 2, [], false],
  ])('without %i rows, of at most %i', async (skip, limit, found, more) => {
    const page = await ask(db, { skip, limit });
    expect([page.rows.map(({ key }) => key), page.more]).toEqual([found, more]);
  });

  it.each(['lastName', 'lastName desc', 'rating desc', 'employer'])(
    'follows the one before without gaps and repeats, by %s',
    async (order) => {
      const whole = await keys(db, { order });
      const paged: number[] = [];
      for (let skip = 0; skip < 6; skip += 2) {
        paged.push(...(await keys(db, { order, skip, limit: 2, columns: 'id,employer,topic' })));
      }
      expect(paged).toEqual(whole);
    },
  );
});

describe('[AR14] a page', () => {
  it('is one statement however many columns it shows', async () => {
    const columns = 'id,first,requested,ended,status,topic,lastName,title,employer,authors';
    const filter = "employer begins 'æ' or authors contains 'o'";
    const page = { columns, filter, order: 'lastName desc,topic', skip: 1 };
    expect(await statementsOf(page)).toBe(1);
  });

  it('takes another one for its count, but where it shows the end', async () => {
    expect(await statementsOf({ limit: 2, count: 'exact' })).toBe(2);
    expect(await statementsOf({ limit: 6, count: 'exact' })).toBe(1);
    expect(await statementsOf({ skip: 4, count: 'exact' })).toBe(1);
    expect(await statementsOf({ skip: 9, count: 'exact' })).toBe(2);
  });

  it.each<Asked>([
    { columns: 'id,idd' },
    { filter: 'rating gt 1 and nothing = 2' },
    { order: 'authors' },
    { context: 'x=1' },
  ])('is refused before any statement: %j', async (asked) => {
    expect(await statementsOf(asked)).toBe(0);
  });
});

describe('[AR16] a count', () => {
  it.each<readonly [asked: Asked, total: number | null]>([
    [{ limit: 2, count: 'none' }, null],
    [{ limit: 2, count: 'exact' }, 6],
    [{ limit: 2, count: 'estimate' }, 6],
    [{ limit: 1, count: 'exact', filter: "lastName is 'østby'" }, 3],
    [{ limit: 1, count: 'estimate', filter: "employer begins 'æ' and rating = 5" }, 2],
    [{ limit: 10, skip: 4, count: 'exact' }, 6],
    [{ limit: 10, skip: 20, count: 'exact' }, 6],
    [{ limit: 0, count: 'exact', filter: 'rating > 9' }, 0],
  ])('of %j is %j', async (asked, total) => {
    expect((await ask(db, asked)).total).toBe(total);
  });
});

describe('[AR17] a context', () => {
  it.each<readonly [context: string, found: readonly number[]]>([
    ['', [1, 2, 3, 4, 5, 6]],
    ['topicId=1', [1, 2]],
    ['TOPICID=2&rating=5', [5]],
    [' topicId = 2 & rating=0 &', [3]],
    ['topicId%3D2%26rating%3D5', [5]],
    ['topicId=%32', [3, 4, 5, 6]],
  ])('"%s" narrows the rows', async (context, found) => {
    expect(await keys(db, { context })).toEqual(found);
  });

  it.each<readonly [context: string, said: string]>([
    ['topic=1', 'context: TestChats knows nothing of "topic"; did you mean "topicId"?'],
    ['nothing', 'context: TestChats knows nothing of "nothing"; did you mean "rating"?'],
    ['topicId=', 'context: "" is not the id that topicId stands for.'],
    ['topicId=1 or 1', 'context: "1 or 1" is not the id that topicId stands for.'],
    ['topicId=1.5', 'context: "1.5" is not the id that topicId stands for.'],
    ['rating=1=1', 'context: "1=1" is not the id that rating stands for.'],
    ['%=1', 'context: TestChats knows nothing of "%"; did you mean "rating"?'],
  ])('"%s" is refused', async (context, said) => {
    expect(await thrownRefusal(ask(db, { context }))).toEqual(['bad_request', [said]]);
  });
});

describe('[AR18] a query', () => {
  it('has at most 300 columns', async () => {
    const names = Array.from({ length: 301 }, () => 'id');
    expect((await ask(db, { columns: names.slice(1).join(',') })).columns).toHaveLength(300);
    expect(await thrownRefusal(ask(db, { columns: names.join(',') }))).toEqual([
      'bad_request',
      ['$select: there are more than 300 columns.'],
    ]);
  });

  it('is sorted by at most 20', async () => {
    const names = Array.from({ length: 21 }, () => 'rating');
    expect(await keys(db, { order: names.slice(1).join(',') })).toHaveLength(6);
    expect(await thrownRefusal(ask(db, { order: names.join(',') }))).toEqual([
      'bad_request',
      ['$orderBy: there are more than 20 columns.'],
    ]);
  });

  it('names a column in at most 500 characters', async () => {
    const name = `Count(${' '.repeat(491)}id)`;
    expect((await ask(db, { columns: name })).columns).toHaveLength(1);
    expect(await thrownRefusal(ask(db, { columns: `${name} ,id`.replace('(', '( ') }))).toEqual([
      'bad_request',
      ['$select: a column is named in at most 500 characters.'],
    ]);
  });

  it('gives 250,000 cells and no more', async () => {
    const many = await createTestDatabase();
    await many.db.query(`
      insert into chat_topic (id, name) values (1, 'Sales');
      insert into chat_session (topic_id, status) select 1, 7 from generate_series(1, 1251)`);
    const columns = Array.from({ length: 200 }, () => 'id').join(',');
    const page = await ask(many.db, { columns, limit: 1_250 });
    expect([page.rows.length, page.more]).toEqual([1_250, true]);
    expect(await thrownRefusal(ask(many.db, { columns, limit: 1_251 }))).toEqual([
      'bad_request',
      ['there are more than 1250 rows; ask page by page, or export them.'],
    ]);
    await many.drop();
  });

  it('gives 50,000 rows and no more', async () => {
    const many = await createTestDatabase();
    await many.db.query(`
      insert into chat_topic (id, name) values (1, 'Sales');
      insert into chat_session (topic_id, status) select 1, 7 from generate_series(1, 50001)`);
    const page = await ask(many.db, { limit: 50_000, count: 'estimate' });
    expect([page.rows.length, page.more]).toEqual([50_000, true]);
    expect(page.total).toBeGreaterThan(10_000);
    const whole = await ask(many.db, { limit: 1_000_000, filter: 'id gt 1' });
    expect([whole.rows.length, whole.more]).toEqual([50_000, false]);
    expect(await thrownRefusal(ask(many.db, { limit: 50_001 }))).toEqual([
      'bad_request',
      ['there are more than 50000 rows; ask page by page, or export them.'],
    ]);
    await many.drop();
  });
});

/** How many statements are read for a page, refused or not. */
async function statementsOf(asked: Asked): Promise<number> {
  let statements = 0;
  const counted: Database = {
    ...db,
    query: () => Promise.reject(new Error('archives read through `reading`')),
    reading: {
      ...db.reading,
      readRows: (text, values) => {
        statements += 1;
        return db.reading.readRows(text, values);
      },
    },
  };
  await ask(counted, asked, ROOT).catch(() => {});
  return statements;
}
