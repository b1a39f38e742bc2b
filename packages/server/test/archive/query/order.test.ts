import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { thrownRefusal } from '../../support/thrown-refusal.ts';
import { addFewChats, ask, keys } from './test-archive.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await addFewChats(database.db);
});
afterAll(() => database.drop());

it.each<readonly [order: string, expected: readonly number[]]>([
  ['', [1, 2, 3, 4, 5, 6]],
  ['id', [1, 2, 3, 4, 5, 6]],
  ['id desc', [6, 5, 4, 3, 2, 1]],
  ['rating', [3, 2, 6, 4, 1, 5]],
  ['rating desc', [5, 1, 4, 6, 2, 3]],
  ['consented', [3, 4, 2, 6, 1, 5]],
  ['consented,id desc', [4, 3, 6, 2, 5, 1]],
  ['consented desc,id', [1, 5, 2, 6, 3, 4]],
  ['requested', [4, 6, 1, 2, 3, 5]],
  ['requested desc', [5, 3, 2, 1, 6, 4]],
  // A missing text comes before the empty one. Marks weigh less than letters.
  ['first', [4, 3, 5, 2, 6, 1]],
  ['first desc', [1, 6, 2, 5, 3, 4]],
  // Ø is an O with a stroke; of letters that differ in case only, the small one comes first.
  ['lastName', [4, 6, 2, 1, 5, 3]],
  ['lastName desc', [3, 5, 1, 2, 6, 4]],
  ['lastName,rating desc', [4, 6, 2, 5, 1, 3]],
  ['title', [4, 6, 1, 5, 3, 2]],
  ['title desc,lastName', [2, 3, 1, 5, 4, 6]],
  ['employer', [3, 4, 6, 2, 1, 5]],
  // By its text: 5 and 6 have none.
  ['status', [5, 6, 1, 3, 2, 4]],
  ['topic desc,rating', [3, 6, 4, 5, 2, 1]],
  ['DatePart(requested):Day,id', [4, 1, 6, 2, 3, 5]],
])('[AR9] rows by "%s"', async (order, expected) => {
  expect(await keys(database.db, { order })).toEqual(expected);
});

it.each<readonly [order: string, said: string]>([
  ['authors', '$orderBy: rows cannot be sorted by "authors".'],
  ['rating,authors desc', '$orderBy: rows cannot be sorted by "authors".'],
  ['Count(rating)', '$orderBy: rows cannot be sorted by "Count(rating)".'],
])('[AR9] refuses to sort by "%s"', async (order, said) => {
  expect(await thrownRefusal(ask(database.db, { order }))).toEqual(['bad_request', [said]]);
});
