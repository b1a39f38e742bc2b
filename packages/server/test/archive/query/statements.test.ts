import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBindings } from '../../../src/archive/query/bindings.ts';
import type { Condition } from '../../../src/archive/query/condition.ts';
import { completeOrder, sortTerm } from '../../../src/archive/query/order-sql.ts';
import {
  type PageRequest,
  pageStatement,
  plainStatement,
} from '../../../src/archive/query/page-statement.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { column, member, ROOT, TEST_ARCHIVE } from './test-archive.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const CELLS = ['id', 'first', 'status', 'topic', 'lastName', 'title', 'employer', 'revisions'];
const SORTED = [
  'id',
  'first',
  'rating',
  'requested',
  'status',
  'topic',
  'lastName',
  'title',
  'employer',
];

const conditions: readonly Condition[] = [
  { kind: 'always', passes: true },
  tested('rating', 3),
  tested('rating', 0),
  tested('topic', 'Topic 1'),
  tested('title', ''),
  tested('lastName', 'name 3'),
  { kind: 'test', column: column('employer'), test: { kind: 'empty' } },
  { kind: 'or', of: [tested('rating', 1), tested('employer', 'Firm 2')] },
];

function tested(name: string, value: string | number): Condition {
  return { kind: 'test', column: column(name), test: { kind: 'one-of', values: [value] } };
}

/** Any page of any order, mostly of the sort that can be looked up in two parts. */
const requests: fc.Arbitrary<PageRequest> = fc.record({
  provider: fc.constant(TEST_ARCHIVE),
  agent: fc.constantFrom(ROOT.agent, member(1, 3).agent),
  condition: fc.constantFrom(...conditions),
  cells: fc.subarray(CELLS).map((names) => names.map(column)),
  order: fc
    .tuple(fc.constantFrom('lastName', 'title', ...SORTED), fc.array(fc.constantFrom(...SORTED)))
    .chain(([first, rest]) => {
      const names = [first, ...rest.slice(0, 3)];
      return fc
        .array(fc.boolean(), { minLength: names.length, maxLength: names.length })
        .map((descending) => orderBy(names.map((name, at) => [name, descending[at] === true])));
    }),
  skip: fc.oneof(fc.constant(0), fc.nat(320)),
  limit: fc.oneof(fc.nat(30), fc.constant(1_000)),
});

function orderBy(terms: readonly (readonly [name: string, descending: boolean])[]) {
  return completeOrder(
    TEST_ARCHIVE,
    terms.map(([name, descending]) => sortTerm(TEST_ARCHIVE, column(name), descending)),
  );
}

describe('[AR15] a page that is looked up by its keys, in one part or in two', () => {
  beforeAll(async () => {
    await database.db.query(`
      insert into chat_topic (id, name) select n, 'Topic ' || n from generate_series(1, 3) n;
      insert into contact (contact_id, name) select n, 'Firm ' || n % 3 from generate_series(1, 5) n;
      insert into person (person_id, contact_id, lastname, title)
        select n, nullif(n % 6, 0), case when n % 5 = 0 then '' else 'Name ' || n % 7 end, repeat('x', n % 3)
        from generate_series(1, 30) n;
      insert into chat_session (topic_id, customer_id, status, first_message, rating, when_requested)
        select 1 + n % 3, nullif(n * 7 % 31, 0), case n % 40 when 0 then 11 else 7 end,
          case n % 4 when 0 then null else 'Text ' || n % 9 end, nullif(n % 6, 0),
          case n % 10 when 0 then null else timestamptz '2026-05-01' + n % 50 * interval '1 day' end
        from generate_series(1, 300) n;
      update chat_session set customer_id = null where id % 3 = 0`);
  });

  it('has the rows of the plain statement, in the same order', async () => {
    const { reading } = database.db;
    await fc.assert(
      fc.asyncProperty(requests, async (request) => {
        const plain = plainStatement(request, createBindings());
        const page = pageStatement(request, createBindings());
        expect(await reading.readRows(page.text, page.values)).toEqual(
          await reading.readRows(plain.text, plain.values),
        );
      }),
      { numRuns: 150 },
    );
  });
});

describe('indexes serve', () => {
  let big: TestDatabase;
  beforeAll(async () => {
    big = await createTestDatabase();
    await big.db.query(`
      insert into chat_topic (id, name) values (1, 'Sales');
      insert into person (person_id, lastname)
        select n, md5(n::text) from generate_series(1, 8000) n;
      insert into chat_session (topic_id, customer_id, status, when_requested)
        select 1, case n % 3 when 0 then null else n % 8000 + 1 end, 7,
          timestamptz '2026-01-01' + n * interval '1 minute'
        from generate_series(1, 24000) n`);
    await big.db.query('analyze person, chat_session');
  });
  afterAll(() => big.drop());

  async function planOf(order: readonly (readonly [string, boolean])[], condition: Condition) {
    const { text, values } = pageStatement(
      {
        provider: TEST_ARCHIVE,
        agent: ROOT.agent,
        condition,
        cells: ['id', 'first', 'lastName', 'employer'].map(column),
        order: orderBy(order),
        skip: 0,
        limit: 51,
      },
      createBindings(),
    );
    const rows = await big.db.reading.readRows(`explain ${text}`, values);
    return rows.join('\n');
  }

  const all: Condition = { kind: 'always', passes: true };

  it.each([false, true])(
    '[AR15] a page by the customer’s last name, descending: %j',
    async (descending) => {
      const plan = await planOf([['lastName', descending]], all);
      expect(plan).toMatch(/Index.*Scan.* using person_lastname_order on person/);
      expect(plan).not.toMatch(/Seq Scan on (person|chat_session)/);
    },
  );

  it.each([false, true])('a page by time, descending: %j', async (descending) => {
    const plan = await planOf([['requested', descending]], all);
    expect(plan).toMatch(/Index.*Scan.* using chat_session_when_requested on chat_session/);
    expect(plan).not.toContain('Seq Scan on chat_session');
  });

  it('what a text begins with', async () => {
    const begins = { kind: 'begins', text: 'ABCD' } as const;
    const plan = await planOf([], { kind: 'test', column: column('lastName'), test: begins });
    expect(plan).toMatch(/person_lastname_search/);
    expect(plan).toContain("Index Cond: ((lower((lastname)::text) ~>=~ 'abcd'::text)");
  });
});
