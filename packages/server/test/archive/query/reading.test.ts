import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createBindings } from '../../../src/archive/query/bindings.ts';
import { ChatError } from '../../../src/chat/chat-error.ts';
import { asChatError, HTTP_STATUS } from '../../../src/net/http-status.ts';
import { type Database, openDatabase } from '../../../src/storage/database.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { addFewChats, ask } from './test-archive.ts';

let database: TestDatabase;
/** With so little patience that it ends. */
let impatient: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  await addFewChats(database.db);
  const limits = { statementMs: 3_000, batchMs: 3_000, waitMs: 1_000 };
  impatient = await openDatabase(database.connection, pino({ level: 'silent' }), limits);
});
afterAll(async () => {
  await impatient.close();
  await database.drop();
});

it('[AR5] archives are read where nothing can be written', async () => {
  const write = "insert into chat_topic (name) values ('x')";
  await expect(database.db.reading.readRows(write, [])).rejects.toMatchObject({ code: '25006' });
  await expect(database.db.reading.query(write)).rejects.toMatchObject({ code: '25006' });
  const client = await database.db.reading.connect('stream');
  await expect(client.query(write)).rejects.toMatchObject({ code: '25006' });
  client.release();
});

it('reads whole tables where that is quickest, and plans for the values', async () => {
  const settings = `select current_setting('plan_cache_mode'), current_setting('enable_seqscan'),
    current_setting('jit'), current_setting('statement_timeout'), current_setting('timezone')`;
  expect(await database.db.reading.readRows(settings, [])).toEqual([
    ['force_custom_plan', 'on', 'off', '30s', 'UTC'],
  ]);
});

it('[AR19] cuts off what takes too long, and the next statement is answered', async () => {
  const waiting = impatient.reading.readRows('select pg_sleep(60)', []);
  const refusal = asChatError(await waiting.catch((error: unknown) => error));
  expect([refusal.code, HTTP_STATUS[refusal.code]]).toEqual(['too_expensive', 400]);
  expect((await ask(impatient, {})).rows).toHaveLength(6);
});

it.each(['54000', '54001', '53400'])(
  '[AR19] a statement that fails with %s is too expensive',
  async (code) => {
    const failing = database.db.reading.readRows(
      `do $$ begin raise exception 'too much' using errcode = '${code}'; end $$`,
      [],
    );
    const refusal = asChatError(await failing.catch((error: unknown) => error));
    expect([refusal.code, HTTP_STATUS[refusal.code]]).toEqual(['too_expensive', 400]);
  },
);

it('[AR19] a statement has 65,535 values at most', () => {
  const { bind, values } = createBindings();
  for (let count = 1; count <= 65_535; count += 1) bind(count);
  expect(values).toHaveLength(65_535);
  expect(() => bind(0)).toThrow(
    new ChatError('bad_request', ['the filter and the context say too much.']),
  );
});

it('[AR19] [AR22] sorts little on disk, and logs no texts of statements', async () => {
  const settings = `select current_setting('temp_file_limit'),
    current_setting('log_min_error_statement')`;
  expect(await database.db.reading.readRows(settings, [])).toEqual([['4GB', 'panic']]);
});

it('[AR20] refuses who waits for a connection too long, and chat goes on', async () => {
  const [held, other] = [
    await impatient.reading.connect('stream'),
    await impatient.reading.connect('stream'),
  ];
  const refusal = asChatError(
    await impatient.reading.connect('stream').catch((error: unknown) => error),
  );
  expect([refusal.code, HTTP_STATUS[refusal.code]]).toEqual(['storage_unavailable', 503]);
  expect((await ask(impatient, {})).rows).toHaveLength(6);
  const slow = Promise.allSettled(
    Array.from({ length: 4 }, () => impatient.reading.query('select pg_sleep(60)')),
  );
  const page = asChatError(await ask(impatient, {}).catch((error: unknown) => error));
  expect(page.code).toBe('storage_unavailable');
  expect((await impatient.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await slow;
  held.release();
  other.release();
  expect((await ask(impatient, {})).rows).toHaveLength(6);
});
