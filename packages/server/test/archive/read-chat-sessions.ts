/** Reads the archive ChatSession as an administrator, with all its columns or some of them. */
import { parseFilter } from '../../src/archive/filter/parse-filter.ts';
import { CHAT_SESSION } from '../../src/archive/providers/chat-session/provider.ts';
import type { ArchivePage, Cell } from '../../src/archive/query/archive-query.ts';
import { runArchive } from '../../src/archive/run-archive.ts';
import type { Database } from '../../src/storage/database.ts';
import { UTC } from '../../src/time/zone.ts';

export const NOW = Date.UTC(2026, 4, 20, 15);

/** Of all columns but those that only a filter can name. */
export const COLUMN_NAMES = CHAT_SESSION.columns
  .map(({ name }) => name)
  .filter((name) => name !== 'getAllRows' && name !== 'getNoRows');

/** A value, or the id and the text that stands for it. */
export type ShownValue = Cell['value'] | readonly [id: number, text: string];

/** As many columns as a query may name. */
const MOST_COLUMNS = 200;

/** The values of all columns, row by row. */
export async function readAll(
  db: Database,
  filter: string,
): Promise<ReadonlyMap<string, readonly ShownValue[]>> {
  const found = new Map<string, readonly ShownValue[]>();
  for (let from = 0; from < COLUMN_NAMES.length; from += MOST_COLUMNS) {
    const names = COLUMN_NAMES.slice(from, from + MOST_COLUMNS);
    const { rows } = await read(db, names, filter);
    for (const [index, name] of names.entries()) {
      found.set(
        name,
        rows.map(({ cells }) => shownValue(cells[index])),
      );
    }
  }
  return found;
}

export async function keysOf(db: Database, filter: string): Promise<readonly number[]> {
  const { rows } = await read(db, ['chatSessionId'], filter);
  return rows.map(({ key }) => key);
}

/** What an administrator sees. */
export function read(
  db: Database,
  columns: readonly string[],
  filter: string,
  context = '',
): Promise<ArchivePage> {
  const agent = { userId: 1, login: 'root', nickname: 'Root', present: false, memberships: [] };
  const caller = {
    agent: { ...agent, administrator: true },
    associateId: null,
    zone: UTC,
    now: NOW,
    gone: new AbortController().signal,
  };
  return runArchive({ db }, caller, {
    provider: 'ChatSession',
    columns: columns.map((name) => ({ name, place: { source: '$select', position: null } })),
    filter: parseFilter(filter, '$filter'),
    order: [],
    entities: [],
    context,
    skip: 0,
    limit: 1000,
    count: 'none',
    grandTotal: false,
  });
}

/** The value, or the id and the text that stands for it. */
export function shownValue(cell: Cell | undefined): ShownValue {
  if (cell === undefined) throw new Error('a cell is missing');
  const { value, shown } = cell;
  return typeof value === 'number' && shown !== null ? [value, shown] : value;
}

export function isEmpty(value: ShownValue): boolean {
  return value === null || value === '' || value === false;
}
