import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROVIDERS } from '../../../src/archive/open-provider.ts';
import { createBindings } from '../../../src/archive/query/bindings.ts';
import type { Condition } from '../../../src/archive/query/condition.ts';
import { closedJoins } from '../../../src/archive/query/from-sql.ts';
import { completeOrder } from '../../../src/archive/query/order-sql.ts';
import { pageStatement } from '../../../src/archive/query/page-statement.ts';
import { readArchive } from '../../../src/archive/query/read-archive.ts';
import contract from '../../contract/archive-chatsession-columns.json' with { type: 'json' };
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { startTestParley } from '../../support/test-parley.ts';
import { callWebApi } from '../../support/web-api/call-web-api.ts';
import { addFewChats, column, queryOf, ROOT, TEST_ARCHIVE } from './test-archive.ts';

const place = { source: 'test', position: null };

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await addFewChats(database.db);
});
afterAll(() => database.drop());

describe.each(PROVIDERS.map((provider) => [provider.name, provider] as const))(
  '[AR1] the archive %s is a table of columns that',
  (_, provider) => {
    const names = provider.columns.map(({ name }) => name);

    it('has each name once, and what its other parts name', () => {
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      expect(names).toEqual(expect.arrayContaining([...provider.defaultColumns]));
      expect(names).toEqual(expect.arrayContaining(Object.values(provider.contextKeys)));
      for (const { joins } of provider.columns) {
        expect(closedJoins(provider, joins)).toEqual(expect.arrayContaining([...joins]));
      }
    });

    it('can all be shown, and rows be sorted by those that say so', async () => {
      const sortable = provider.columns.filter((one) => one.sortable).map(({ name }) => name);
      for (let from = 0; from < Math.max(names.length, sortable.length); from += 20) {
        for (const descending of [false, true]) {
          const query = {
            ...queryOf({}),
            columns: names.slice(from, from + 20).map((name) => ({ name, place })),
            order: sortable.slice(from, from + 20).map((name) => ({ name, place, descending })),
          };
          const page = await readArchive(database, ROOT, { provider, query });
          expect(page.more).toBe(false);
        }
      }
    });
  },
);

it('[AR1] the archive ChatSession has the columns of document 002 and the newer ones', () => {
  const columns = PROVIDERS[0]?.columns ?? [];
  const found = new Map(columns.map((one) => [one.name, one]));
  for (const { name, orderBy } of contract) expect(found.get(name)?.sortable).toBe(orderBy);
  const newer = ['duration', 'timeInQueue', 'queueLength', 'rating', 'agent', 'status'];
  expect([...found.keys()]).toEqual(expect.arrayContaining(newer));
});

it.each<
  readonly [shown: readonly string[], sorted: readonly string[], filtered: string, joins: number]
>([
  [['id', 'first'], [], 'rating', 0],
  [['topic'], [], 'rating', 1],
  [['topic', 'topicKey'], ['topic'], 'topic', 1],
  [['id'], [], 'employer', 2],
  [['id'], ['employer'], 'topic', 3],
])('[AR2] joins what is needed to show %j sorted by %j', (shown, sorted, filtered, joins) => {
  const condition: Condition = { kind: 'test', column: column(filtered), test: { kind: 'empty' } };
  const terms = sorted.map((name) => ({
    ...column(name),
    sql: column(name).value,
    descending: false,
    isText: true,
    isKey: false,
  }));
  const { text } = pageStatement(
    {
      provider: TEST_ARCHIVE,
      agent: ROOT.agent,
      condition,
      cells: shown.map(column),
      order: completeOrder(TEST_ARCHIVE, terms),
      skip: 0,
      limit: 50,
    },
    createBindings(),
  );
  // Of a page that is looked up by its keys one join leads from these to the rows.
  expect(text.match(/\bjoin (chat_topic|person|contact)\b/g) ?? []).toHaveLength(joins);
});

it('[AR6] shows what is absent as the empty value of its kind', async () => {
  const parley = await startTestParley();
  await parley.db.query('insert into chat_session (topic_id, status) values (1, 4)');
  const shown = ['person/personId', 'firstMessage', 'person/retired', 'whenEnded', 'rating'];
  const answer = await callWebApi<{ value: readonly unknown[] }>(parley, {
    verb: 'GET',
    path: `Archive/ChatSession?$select=${shown.join(',')}`,
    as: 'anna',
  });
  expect(answer.status).toBe(200);
  expect(answer.body.value).toMatchObject([
    {
      'person/personId': 0,
      firstMessage: '',
      'person/retired': false,
      whenEnded: '0001-01-01T00:00:00',
      rating: 0,
    },
  ]);
  await parley.stop();
});
