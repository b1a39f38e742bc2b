/** Texts of records that rows refer to, which are looked up before the rows. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Condition, Test } from '../../../src/archive/query/condition.ts';
import { lookUpRecords } from '../../../src/archive/query/look-up-records.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { ask, column, keys, ROOT, TEST_ARCHIVE } from './test-archive.ts';

const MANY = 1_001;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.db.query(`
    insert into chat_topic (id, name) values (1, 'Sales');
    insert into contact (contact_id, name) values (31, 'Firm');
    insert into person (person_id, contact_id, lastname)
      select n, 31, case when n <= 3 then 'Few' else 'Many' end || n from generate_series(1, ${MANY + 3}) n;
    insert into chat_session (id, topic_id, customer_id, status)
      select n, 1, nullif(n % 8, 0), 7 from generate_series(1, 40) n`);
});
afterAll(() => database.drop());

function tested(name: string, test: Test): Condition {
  return { kind: 'test', column: column(name), test };
}

function lookUp(condition: Condition): Promise<Condition> {
  const { reading } = database.db;
  return lookUpRecords(reading, { provider: TEST_ARCHIVE, agent: ROOT.agent, condition });
}

const few = tested('lastName', { kind: 'begins', text: 'FEW' });
const rated = tested('rating', { kind: 'one-of', values: [0] });

it('[AR27] the rows are looked for by the keys of few records', async () => {
  const refers = { kind: 'refers', foreignKey: 'c.customer_id', joins: ['person'] };
  expect(await lookUp(few)).toEqual({ ...refers, keys: [1, 2, 3] });
  const nested: Condition = { kind: 'and', of: [rated, { kind: 'and', of: [few] }] };
  expect(await lookUp(nested)).toEqual({
    kind: 'and',
    of: [rated, { kind: 'and', of: [{ ...refers, keys: [1, 2, 3] }] }],
  });
  const none = tested('lastName', { kind: 'contains', text: 'nobody' });
  expect(await lookUp(none)).toEqual({ ...refers, keys: [] });
});

it.each<[string, Condition]>([
  ['many records', tested('lastName', { kind: 'begins', text: 'many' })],
  ['what some rows need not pass', { kind: 'or', of: [rated, few] }],
  ['what is negated', tested('lastName', { kind: 'not', of: { kind: 'begins', text: 'few' } })],
  ['what rows without a record pass too', tested('lastName', { kind: 'begins', text: '' })],
  ['a text of the row itself', tested('first', { kind: 'begins', text: 'few' })],
  ['a record behind another one', tested('employer', { kind: 'begins', text: 'firm' })],
])('[AR27] nothing is looked up for %s', async (_what, condition) => {
  expect(await lookUp(condition)).toBe(condition);
});

it('[AR27] the page has the same rows, whatever it is sorted by', async () => {
  const filter = "lastName begins 'few'";
  const ids = Array.from({ length: 40 }, (_, n) => n + 1);
  const expected = ids.filter((id) => [1, 2, 3].includes(id % 8));
  expect(await keys(database.db, { filter, order: 'id' })).toEqual(expected);
  const sorted = await keys(database.db, { filter, order: 'lastName desc' });
  expect(sorted.toSorted((a, b) => a - b)).toEqual(expected);
  expect(sorted.slice(0, 5).map((id) => id % 8)).toEqual([3, 3, 3, 3, 3]);
  expect(await keys(database.db, { filter: `${filter} and lastName ends '2'` })).toEqual(
    expected.filter((id) => id % 8 === 2),
  );
  const counted = await ask(database.db, { filter, limit: 4, count: 'exact' });
  expect([counted.rows.length, counted.total]).toEqual([4, expected.length]);
});
