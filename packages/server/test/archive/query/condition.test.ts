import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBindings } from '../../../src/archive/query/bindings.ts';
import type { Condition, Test } from '../../../src/archive/query/condition.ts';
import { conditionJoins, conditionSql } from '../../../src/archive/query/condition-sql.ts';
import { fromSql } from '../../../src/archive/query/from-sql.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { addFewChats, column, ROOT, TEST_ARCHIVE } from './test-archive.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await addFewChats(database.db);
});
afterAll(() => database.drop());

const ALL = [1, 2, 3, 4, 5, 6];

/** Ids of the chats that pass. */
async function passing(condition: Condition): Promise<readonly unknown[]> {
  const { bind, values } = createBindings();
  const rows = await database.db.reading.readRows(
    `select c.id from ${fromSql(TEST_ARCHIVE, conditionJoins(condition))}
      where c.id <= 6 and ${conditionSql(condition, { agent: ROOT.agent, bind })} order by c.id`,
    values,
  );
  return rows.map(([id]) => id);
}

function testOf(name: string, test: Test): Condition {
  return { kind: 'test', column: column(name), test };
}

const among = (...values: readonly (number | string | boolean)[]): Test => ({
  kind: 'one-of',
  values,
});
const from = (value: number | string, included = true): Test => ({
  kind: 'range',
  from: { value, included },
  to: null,
});
const to = (value: number | string, included = true): Test => ({
  kind: 'range',
  from: null,
  to: { value, included },
});
const begins = (text: string): Test => ({ kind: 'begins', text });
const contains = (text: string): Test => ({ kind: 'contains', text });
const ends = (text: string): Test => ({ kind: 'ends', text });
const EMPTY: Test = { kind: 'empty' };
const MAY_3 = Date.UTC(2026, 4, 3, 10);
const YEAR_50 = Date.parse('0050-01-01T00:00:00Z');

describe('[AR7] a test is passed by the rows with such a value, and its negation by all others', () => {
  it.each<readonly [column: string, test: Test, passed: readonly number[]]>([
    ['rating', among(5), [1, 5]],
    ['rating', among(1, 5), [1, 2, 5]],
    ['rating', among(0), [3]],
    ['rating', among(0, 3), [3, 4]],
    ['rating', among(), []],
    ['rating', EMPTY, [3]],
    ['rating', from(3), [1, 4, 5]],
    ['rating', from(3, false), [1, 5]],
    ['rating', to(2), [2, 6]],
    [
      'rating',
      { kind: 'range', from: { value: 1, included: false }, to: { value: 3, included: true } },
      [4, 6],
    ],
    ['rating', { kind: 'range', from: null, to: null }, [1, 2, 4, 5, 6]],
    ['share', among(0.2), [2]],
    ['share', among(0.2, 0.6), [2, 4]],
    ['share', among(0), [3]],
    ['share', from(0.5), [1, 4, 5]],
    ['duration', among(90.5), [1]],
    ['duration', among(0), [2, 3, 4, 5, 6]],
    ['duration', to(0), [5]],
    ['status', among(7), [1, 3]],
    ['status', among(4, 5), [2, 4, 5]],
    ['consented', among(true), [1, 5]],
    ['consented', among(false), [2, 3, 4, 6]],
    ['consented', among(true, false), ALL],
    ['consented', EMPTY, [3, 4]],
    ['requested', among(MAY_3), [3]],
    ['requested', among(MAY_3, MAY_3 + 1), [3, 5]],
    ['requested', among(YEAR_50), [6]],
    ['requested', from(MAY_3), [3, 5]],
    ['requested', from(MAY_3, false), [5]],
    ['requested', to(MAY_3, false), [1, 2, 6]],
    ['requested', from(-8.64e15), [1, 2, 3, 5, 6]],
    ['requested', to(8.64e15), [1, 2, 3, 5, 6]],
    ['requested', EMPTY, [4]],
    ['first', EMPTY, [3, 4]],
    ['first', among(''), [3, 4]],
    ['first', among('LATE_ORDER'), [2]],
    ['first', among('', 'late_order'), [2, 3, 4]],
    ['first', begins('late'), [2, 6]],
    ['first', ends('LATE'), [1]],
    ['first', contains('ORDER'), [1, 2, 6]],
    ['first', contains(''), ALL],
    ['first', begins(''), ALL],
    ['first', from('late'), [1, 2, 6]],
    ['first', to('late'), [3, 5]],
    ['lastName', EMPTY, [4, 6]],
    ['associate', { kind: 'associate-of', userId: 20 }, [1, 5]],
    ['associate', { kind: 'associate-of', userId: 21 }, []],
  ])('%s %j', async (name, test, passed) => {
    expect(await passing(testOf(name, test))).toEqual(passed);
    const others = ALL.filter((id) => !passed.includes(id));
    const not: Test = { kind: 'not', of: test };
    expect(await passing(testOf(name, not))).toEqual(others);
    expect(await passing(testOf(name, { kind: 'not', of: not }))).toEqual(passed);
  });

  it('and a text that stands for a key is asked for by either', async () => {
    expect(await passing(testOf('employer', among('ærlig as')))).toEqual([1, 5]);
    expect(await passing(testOf('employer', { kind: 'key', key: 32 }))).toEqual([2]);
    expect(await passing(testOf('employer', { kind: 'key', key: 0 }))).toEqual([3, 4, 6]);
    const not: Test = { kind: 'not', of: { kind: 'key', key: 32 } };
    expect(await passing(testOf('employer', not))).toEqual([1, 3, 4, 5, 6]);
  });

  it('and conditions join as they say, over whatever tables', async () => {
    const late = testOf('first', contains('late'));
    const good = testOf('rating', from(3));
    const both = testOf('employer', { kind: 'key', key: 31 });
    expect(await passing({ kind: 'and', of: [late, good, both] })).toEqual([1]);
    expect(await passing({ kind: 'or', of: [late, good] })).toEqual([1, 2, 4, 5, 6]);
    const nested: Condition = { kind: 'or', of: [{ kind: 'and', of: [late, good] }, both] };
    expect(await passing(nested)).toEqual([1, 5]);
    expect(await passing({ kind: 'and', of: [] })).toEqual(ALL);
    expect(await passing({ kind: 'or', of: [] })).toEqual([]);
    expect(await passing({ kind: 'always', passes: true })).toEqual(ALL);
    expect(await passing({ kind: 'always', passes: false })).toEqual([]);
  });
});

it.each<readonly [text: Test, passed: readonly number[]]>([
  [among('ØSTBY'), [1, 2, 5]],
  [begins('øST'), [1, 2, 5]],
  [contains('ST'), [1, 2, 5]],
  [from('øSTBY'), [1, 2, 3, 5]],
  [to('øSTBY'), [1, 2, 5]],
])('[AR8] %j whatever the case, in all languages’ letters', async (test, passed) => {
  expect(await passing(testOf('lastName', test))).toEqual(passed);
});

it.each<readonly [column: string, test: Test, passed: readonly number[]]>([
  ['revisions', among(1), [1, 5]],
  ['revisions', among(2, 3), [1, 2]],
  ['revisions', among(0), [3, 4, 6]],
  ['revisions', among(0, 3), [1, 3, 4, 6]],
  ['revisions', among(1e12, 0.5), []],
  ['revisions', from(2), [1, 2]],
  ['revisions', EMPTY, [3, 4, 6]],
  ['authors', among('Ola'), [1, 2]],
  ['authors', begins('k'), [1]],
  ['authors', contains('LA'), [1, 2]],
  ['authors', contains(''), ALL],
  ['authors', EMPTY, [3, 4, 6]],
  ['authors', among(''), [3, 4, 5, 6]],
])('[AR10] a column of several members: %s %j', async (name, test, passed) => {
  expect(await passing(testOf(name, test))).toEqual(passed);
  const others = ALL.filter((id) => !passed.includes(id));
  expect(await passing(testOf(name, { kind: 'not', of: test }))).toEqual(others);
});

it.each<readonly [test: Test, passed: readonly number[]]>([
  [contains('late ORDER'), [1, 2, 6]],
  [contains(' is\n66 '), [1]],
  [contains('order missing'), []],
  [contains(' '), ALL],
  [begins('late'), [2, 6]],
  [among('late_order'), [2]],
  [EMPTY, [3, 4]],
])('[AR11] a column of words: %j', async (test, passed) => {
  expect(await passing(testOf('words', test))).toEqual(passed);
});

it.each<readonly [column: string, test: Test, passed: readonly number[]]>([
  ['first', begins('late_'), [2]],
  ['first', contains('_order'), [2]],
  ['first', contains('0% '), [5]],
  ['first', contains('%'), [5]],
  ['first', contains('d\\1'), [5]],
  ['first', ends("'; drop table chat_session; --"), []],
  ['first', contains('\0'), []],
  ['first', among('late\0', 'late_order'), [2]],
  ['first', from('\0'), []],
  ['words', contains('late \0'), []],
  ['rating', among(2.5), []],
  ['rating', among(2.5, 5), [1, 5]],
  ['rating', among(1e300), []],
  ['rating', from(2.5), [1, 4, 5]],
  ['rating', to(2.5), [2, 6]],
  ['rating', to(1e300), [1, 2, 4, 5, 6]],
])('[AR12] what is given stands for itself: %s %j', async (name, test, passed) => {
  expect(await passing(testOf(name, test))).toEqual(passed);
});
