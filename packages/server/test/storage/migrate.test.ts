import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Migration, migrate, readMigrations } from '../../src/storage/migrate.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

const FIRST: Migration = { id: 1, name: '0001-first.sql', sql: 'create table first (id integer);' };
const SECOND: Migration = {
  id: 2,
  name: '0002-second.sql',
  sql: 'create table second (id integer); insert into second values (7);',
};

describe('migrate', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase('template0');
  });
  afterAll(() => database.drop());

  test('applies what is missing, in order, once', async () => {
    expect(await migrate(database.db, [FIRST])).toEqual([FIRST.name]);
    expect(await migrate(database.db, [FIRST, SECOND])).toEqual([SECOND.name]);
    expect(await migrate(database.db, [FIRST, SECOND])).toEqual([]);
    const { rows } = await database.db.query('select id from second');
    expect(rows).toEqual([{ id: 7 }]);
  });

  test('refuses a database that a newer Parley migrated', async () => {
    await expect(migrate(database.db, [FIRST])).rejects.toMatchObject({
      code: 'database_newer',
      message: expect.stringContaining(SECOND.name),
    });
  });

  test('refuses a migration that was altered after it was applied', async () => {
    const altered = { ...FIRST, sql: `${FIRST.sql} -- harmless?` };
    await expect(migrate(database.db, [altered, SECOND])).rejects.toMatchObject({
      code: 'migration_altered',
      message: expect.stringContaining(FIRST.name),
    });
  });

  test('leaves nothing of a migration that fails', async () => {
    const failing = {
      id: 3,
      name: '0003-failing.sql',
      sql: 'create table third (id integer); select 1 / 0;',
    };
    await expect(migrate(database.db, [FIRST, SECOND, failing])).rejects.toMatchObject({
      code: '22012',
    });
    const { rows } = await database.db.query(
      "select to_regclass('third') as table, (select max(id) from schema_migration) as newest",
    );
    expect(rows).toEqual([{ table: null, newest: 2 }]);
  });
});

test('several nodes that migrate at the same time apply each migration once', async () => {
  const database = await createTestDatabase('template0');
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(database.db)));
  const shipped = await readMigrations();
  expect(applied.flat().sort()).toEqual(shipped.map((migration) => migration.name));
  await database.drop();
});

test('the shipped migrations are numbered from 1 without gaps', async () => {
  const ids = (await readMigrations()).map((migration) => migration.id);
  expect(ids).toEqual(ids.map((_, index) => index + 1));
});
