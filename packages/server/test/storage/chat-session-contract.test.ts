/** chat_session against the source document (table 332), column by column and index by index. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

interface Contract {
  readonly columns: readonly { column: string; type: string; nullable: boolean }[];
  readonly indexes: readonly (readonly string[])[];
}

interface ColumnRow {
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly identity: boolean;
  readonly refers: string | null;
}

/** The one deviation: an absent reference is NULL, so that the foreign keys are real (docs/decisions/0001). */
const NULLABLE_HERE = ['user_id', 'customer_id'];
const OURS = ['revision', 'customer_read', 'user_read', 'start_id'];
const FIRST_MESSAGE_TRIGRAMS = 'trigrams of first_message';
const WORDS = 'words of name, email, company_name, first_message';
const OUR_INDEXES = [
  ['user_id'],
  ['user_id', 'when_ended'],
  ['transfer_to'],
  ['start_id'],
  // Who waits, in the order of the queue.
  ['topic_id', 'when_requested', 'id'],
  // What archives are sorted and searched by.
  ['when_requested', 'id', 'status', 'topic_id'],
  ['when_started', 'id', 'status', 'topic_id'],
  ['when_ended', 'id', 'status', 'topic_id'],
  ['topic_id', 'when_requested', 'id', 'status'],
  ['contact_id'],
  [FIRST_MESSAGE_TRIGRAMS],
  [WORDS],
];

const contract: Contract = JSON.parse(
  await readFile(new URL('../contract/table-chat_session.json', import.meta.url), 'utf8'),
);

let database: TestDatabase;
let columns: readonly ColumnRow[];

beforeAll(async () => {
  database = await createTestDatabase();
  const { rows } = await database.db.query<ColumnRow>(`
    select attname as column, format_type(atttypid, atttypmod) as type, not attnotnull as nullable,
      attidentity <> '' as identity, confrelid::regclass::text as refers
    from pg_attribute
    left join pg_constraint on conrelid = attrelid and contype = 'f' and conkey = array[attnum]
    where attrelid = 'chat_session'::regclass and attnum > 0 and not attisdropped
    order by attnum`);
  columns = rows;
});

afterAll(() => database.drop());

describe('chat_session', () => {
  test('has the documented columns in their order, and then ours', () => {
    expect(columns.map((row) => row.column)).toEqual([
      ...contract.columns.map((documented) => documented.column),
      ...OURS,
    ]);
  });

  test.each(contract.columns)('$column is $type, nullable: $nullable', (documented) => {
    const column = columns.find((row) => row.column === documented.column);
    expect(column).toEqual({
      column: documented.column,
      ...columnType(documented.type),
      nullable: documented.nullable || NULLABLE_HERE.includes(documented.column),
    });
  });

  test('is indexed as documented, and by ours', async () => {
    const { rows } = await database.db.query<{ fields: string[]; unique: boolean }>(`
      select case indexrelid
          when 'chat_session_first_message'::regclass then array['${FIRST_MESSAGE_TRIGRAMS}']
          when 'chat_session_search'::regclass then array['${WORDS}']
          else array(select attname::text from unnest(indkey::int2[]) with ordinality as k(attnum, place)
            join pg_attribute using (attnum) where attrelid = indrelid order by place) end as fields,
        indisunique as unique
      from pg_index where indrelid = 'chat_session'::regclass`);
    const found = rows.map((row) => row.fields.join(', ')).sort();
    const expected = [...contract.indexes, ...OUR_INDEXES]
      .map((fields) => fields.join(', '))
      .sort();
    expect(found).toEqual(expected);
    expect(rows.find((row) => row.fields.join() === 'id')?.unique).toBe(true);
  });

  test('refuses a reference to nothing', async () => {
    const insert = database.db.query('insert into chat_session (topic_id) values (4711)');
    await expect(insert).rejects.toMatchObject({ code: '23503' });
  });

  test('refuses status = 12', async () => {
    await expect(insertWith('status', 12)).rejects.toMatchObject({ code: '23514' });
  });

  test.each([
    ['rating', 957],
    ['rank', 235],
    ['alert_level', 418],
  ])('[CS81] takes %s = %i of the documents’ sample', async (column, value) => {
    expect((await insertWith(column, value)).rowCount).toBe(1);
  });

  function insertWith(column: string, value: number) {
    return database.db.query(
      `with topic as (insert into chat_topic (name) values ('t') returning id)
       insert into chat_session (topic_id, ${column}) select id, $1 from topic`,
      [value],
    );
  }
});

/** What a documented type is in PostgreSQL (docs/database.md). */
function columnType(documented: string): Pick<ColumnRow, 'type' | 'identity' | 'refers'> {
  const plain = (type: string) => ({ type, identity: false, refers: null });
  const [kind, target] = documented.split(' ');
  const length = /^String\((\d+)\)$/.exec(documented)?.[1];
  if (length !== undefined) return plain(`character varying(${length})`);
  if (kind === 'PK') return { type: 'integer', identity: true, refers: null };
  if (kind === 'FK') return { type: 'integer', identity: false, refers: target ?? null };
  if (documented === 'Enum ChatSessionFlags') return plain('integer');
  if (kind === 'Enum') return plain('smallint');
  if (kind === 'DateTime') return plain('timestamp with time zone');
  if (kind === 'Bool') return plain('boolean');
  if (kind === 'Int') return plain('integer');
  throw new Error(`unknown documented type ${documented}`);
}
