/** The archive `dynamic`: made for the columns that a query names, on any of the tables of `find-table.ts` (AD5–AD15). */
import { ChatError } from '../../../chat/chat-error.ts';
import type { ArchiveColumn } from '../../column.ts';
import { constantColumn } from '../../column-kinds.ts';
import { placeText } from '../../filter/place-text.ts';
import type { ArchiveProvider } from '../../provider.ts';
import type { Named } from '../../query/archive-query.ts';
import { fieldColumn } from './field-column.ts';
import { addedTables, fromTables, visibleRows } from './join-sql.ts';
import { BASE_ALIAS, type JoinTree, joinTree } from './join-tree.ts';
import { type Path, parsePath } from './parse-path.ts';

/** The archive's name, as callers spell it in any case. */
export const DYNAMIC = 'dynamic';

const CONSTANTS: readonly ArchiveColumn[] = [
  constantColumn({
    name: 'getAllRows',
    passes: true,
    displayName: { en: 'Get all', no: 'Hent alle' },
  }),
  constantColumn({
    name: 'getNoRows',
    passes: false,
    displayName: { en: 'Get none', no: 'Hent ingen' },
  }),
];
const CONSTANT_NAMES = new Set(CONSTANTS.map(({ name }) => name.toLowerCase()));
const STRAY = /[?\s]/g;

/**
 * @param asked - every column of the query, wherever it names one, without functions around it
 * @throws ChatError `bad_request` for what is no path, names that there are not, and paths of several base tables
 */
export function openDynamic(asked: readonly Named[]): ArchiveProvider {
  const columns = readPaths(asked);
  const base = columns[0]?.path.base;
  if (base === undefined) {
    const source = asked[0]?.place ?? { source: '$select', position: null };
    throw new ChatError('bad_request', [
      `${placeText(source)}: expected a column such as "chat_session.id", whose table says what to list.`,
    ]);
  }
  const tree = joinTree(base, columns);
  return {
    name: DYNAMIC,
    entity: { name: base.name, displayName: { en: base.name, no: base.name } },
    from: fromTables(tree),
    key: `${BASE_ALIAS}.${base.key}`,
    ...furtherKeys(tree),
    joins: addedTables(tree),
    columns: [
      ...CONSTANTS,
      ...columns.map(({ name, path }) => fieldColumn(name, path.field, tree.tableOf(path))),
    ],
    defaultColumns: [],
    contextKeys: {},
    visible: (agent, bind) => visibleRows(tree, agent, bind),
  };
}

/** A right join has a row for each of the other table's (AD8). */
function furtherKeys({ joins }: JoinTree): Pick<ArchiveProvider, 'furtherKeys'> {
  const keys = joins
    .filter(({ kind }) => kind === 'right')
    .map(({ alias, table }) => `${alias}.${table.key}`);
  return keys.length === 0 ? {} : { furtherKeys: keys };
}

interface AskedPath extends Named {
  readonly path: Path;
}

/** Each name once, without what is forgiven in it; the first one says which table the others must begin with. */
function readPaths(asked: readonly Named[]): readonly AskedPath[] {
  const paths = new Map<string, AskedPath>();
  for (const named of asked) {
    const name = named.name.replace(STRAY, '');
    if (CONSTANT_NAMES.has(name.toLowerCase())) continue;
    const path = parsePath(named);
    const [first] = paths.values();
    if (first !== undefined && first.path.base !== path.base) {
      throw new ChatError('bad_request', [
        `${placeText(named.place)}: all columns of a query begin with the same table; ` +
          `expected "${first.path.base.name}", not "${path.base.name}".`,
      ]);
    }
    if (!paths.has(name.toLowerCase())) {
      paths.set(name.toLowerCase(), { name, place: named.place, path });
    }
  }
  return [...paths.values()];
}
