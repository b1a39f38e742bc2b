/** The tables of the dynamic archive against those of the database. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TABLES, tableNamed } from '../../../src/archive/providers/dynamic/find-table.ts';
import type { FieldKind } from '../../../src/archive/providers/dynamic/table.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

const TYPES: Readonly<Record<FieldKind, readonly string[]>> = {
  int: ['integer', 'bigint'],
  small: ['smallint'],
  decimal: ['double precision'],
  bool: ['boolean'],
  text: ['character varying', 'text'],
  moment: ['timestamp with time zone'],
  time: ['time without time zone'],
};

/** What these tables hold beside their fields; a new column has to be a field or stand here. */
const KEPT_BACK: Readonly<Record<string, readonly string[]>> = {
  chat_session: ['customer_read', 'revision', 'session_key', 'start_id', 'user_read'],
  chat_message: ['client_id', 'revision'],
  chat_topic: ['deleted_at', 'logo_blob_id'],
  chat_topic_user: [],
  ejuser: [
    'email_mask',
    'idle_time',
    'is_administrator',
    'last_login_attempt',
    'login_attempts',
    'notify_mask',
    'password',
    'picture_id',
    'simultaneous_login',
    'sms_mask',
  ],
};

interface StoredColumn {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly references: string | null;
}

describe('the tables', () => {
  let database: TestDatabase;
  let stored: readonly StoredColumn[];

  beforeAll(async () => {
    database = await createTestDatabase();
    const { rows } = await database.db.query<StoredColumn>(`
      select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type,
        (select r.relname from pg_constraint f join pg_class r on r.oid = f.confrelid
          where f.contype = 'f' and f.conrelid = c.oid and f.conkey = array[a.attnum]
          limit 1) as references
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and a.attnum > 0 and not a.attisdropped
      order by c.relname, a.attname`);
    stored = rows;
  });

  afterAll(() => database.drop());

  it('[AD14] have the columns that the database has, of its types', () => {
    const types = new Map(stored.map(({ table, name, type }) => [`${table}.${name}`, type]));
    const wrong = TABLES.flatMap((table) =>
      [...Object.entries(table.fields)].flatMap(([name, { kind }]) => {
        const type = types.get(`${table.name}.${name}`.toLowerCase());
        return type !== undefined && TYPES[kind].includes(type)
          ? []
          : [`${table.name}.${name} is ${type}, not ${kind}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('[AD15] have a key of their own, and lead to tables that there are', () => {
    for (const { name, key, fields } of TABLES) {
      expect(fields[key]?.kind, name).toBe('int');
      for (const { references } of Object.values(fields)) {
        if (references !== null) expect(tableNamed(references)?.name).toBe(references);
      }
    }
  });

  it('[AD5] declare the foreign keys that the database has, and no others', () => {
    const declared = TABLES.flatMap((table) =>
      Object.entries(table.fields).flatMap(([name, { references }]) =>
        references === null ? [] : [`${table.name}.${name} to ${references}`.toLowerCase()],
      ),
    );
    const fields = new Set(
      TABLES.flatMap(({ name, fields: of }) =>
        Object.keys(of).map((field) => `${name}.${field}`.toLowerCase()),
      ),
    );
    const real = stored.flatMap(({ table, name, references }) =>
      references !== null && tableNamed(references) !== null && fields.has(`${table}.${name}`)
        ? [`${table}.${name} to ${references}`]
        : [],
    );
    expect([...declared].sort()).toEqual([...real].sort());
  });

  it('[AD12] keep nothing back by accident, and give nothing away by accident', () => {
    for (const [name, kept] of Object.entries(KEPT_BACK)) {
      const fields = Object.keys(tableNamed(name)?.fields ?? {}).map((field) =>
        field.toLowerCase(),
      );
      const columns = stored.filter(({ table }) => table === name).map((column) => column.name);
      const rest = columns.filter((column) => !fields.includes(column));
      expect(
        rest.filter((column) => !kept.includes(column)),
        name,
      ).toEqual([]);
    }
  });

  it.each(['sequence', 'webhook_usage', 'api_token', 'app_token_use', 'schema_migration'])(
    '[AD15] are not all there are: %s',
    (name) => {
      expect(tableNamed(name)).toBeNull();
    },
  );
});
