/** The columns of the archive ChatSession against document 002, and the sample data behind them. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHAT_SESSION } from '../../src/archive/providers/chat-session/provider.ts';
import { PICK_LISTS } from '../../src/crm/lists.ts';
import { seedDemo } from '../../src/demo/seed-demo.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { NEWER_COLUMNS } from './newer-columns.ts';
import { COLUMN_NAMES, isEmpty, NOW, readAll } from './read-chat-sessions.ts';

interface DocumentedColumn {
  readonly name: string;
  readonly restriction: string | null;
  readonly displayName: string;
  readonly orderBy: boolean;
}

const byName = new Map(CHAT_SESSION.columns.map((column) => [column.name, column]));

const documented: readonly DocumentedColumn[] = JSON.parse(
  await readFile(new URL('../contract/archive-chatsession-columns.json', import.meta.url), 'utf8'),
);

describe('the table of columns', () => {
  test('[AC1] has each column of document 002 as it stands there', () => {
    expect(documented).toHaveLength(117);
    expect(documented.map(({ name }) => rowOf(name))).toEqual(documented);
    const names = CHAT_SESSION.columns.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(CHAT_SESSION.entity.name).toBe('chat');
  });

  test('[AC2] has the newer columns too, and no other', () => {
    const known = new Set(documented.map(({ name }) => name));
    const newer = [...byName.values()]
      .filter(({ name }) => !known.has(name))
      .map(({ name, restriction, sortable }) => [name, restriction ?? '-', sortable ? 'x' : '-']);
    expect(newer.sort()).toEqual([...NEWER_COLUMNS].sort());
  });

  test('[AC3] says in English and Norwegian what each column is', () => {
    for (const { name, displayName, tooltip } of byName.values()) {
      for (const text of [displayName.en, displayName.no, tooltip.en, tooltip.no]) {
        expect(text, name).toMatch(/^\S.*\S$/);
      }
      expect(displayName.no, name).not.toMatch(/^(Associate|Contact|Company|Chat channel)/);
    }
  });

  test('[AC3] names lists that the MDO agent knows', () => {
    const lists = [...byName.values()].map(({ list }) => list).filter((list) => list !== '');
    expect(lists.filter((list) => !(PICK_LISTS as readonly string[]).includes(list))).toEqual([]);
    expect(byName.get('person/position')?.list).toBe('perspos');
  });
});

describe('the sample data', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await seedDemo(database.db, NOW);
  });
  afterAll(() => database.drop());

  test('[AC18] has something to show in every column', async () => {
    const values = await readAll(database.db, '');
    expect(COLUMN_NAMES.filter((name) => values.get(name)?.every(isEmpty) ?? true)).toEqual([]);
  });
});

/** As the document tells of a column. */
function rowOf(name: string): DocumentedColumn | null {
  const column = byName.get(name);
  if (column === undefined) return null;
  const { restriction, displayName, sortable } = column;
  return { name, restriction, displayName: displayName.en, orderBy: sortable };
}
