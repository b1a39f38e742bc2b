/** Narrows a query down to the rows that somebody has chosen (AX3). */

import type { Place } from '../../../archive/filter/expression.ts';
import type { ArchiveProvider } from '../../../archive/provider.ts';
import type { ArchiveQuery } from '../../../archive/query/archive-query.ts';
import { openQueried } from '../../../archive/query/open-queried.ts';
import { ChatError } from '../../../chat/chat-error.ts';
import { show } from '../../carriers/read-scalar.ts';

const SOURCE = 'SelectedRowIds';
const PLACE: Place = { source: SOURCE, position: null };
/** Of 32 bits at most, as primary keys are. */
const KEY = /^\d{1,10}$/;
/** As many as a filter may have values. */
const MOST_IDS = 10_000;
const HIGHEST_KEY = 2 ** 31 - 1;

/**
 * @param ids - primary keys as texts; none = all rows
 * @throws ChatError `bad_request` for what is no key
 */
export function onlyRows(query: ArchiveQuery, ids: readonly string[]): ArchiveQuery {
  if (ids.length === 0) return query;
  if (ids.length > MOST_IDS) {
    throw new ChatError('bad_request', [`${SOURCE}: there are more than ${MOST_IDS} keys.`]);
  }
  const chosen = {
    kind: 'restriction',
    column: keyColumn(openQueried(query)),
    columnPlace: PLACE,
    operator: 'in',
    operatorPlace: PLACE,
    values: ids.map((id, index) => ({
      text: readKey(id, index),
      place: { source: `${SOURCE}[${index}]`, position: null },
    })),
  } as const;
  const { filter } = query;
  return { ...query, filter: filter === null ? chosen : { kind: 'and', of: [chosen, filter] } };
}

/** The dynamic archive only has the columns that are named, but it has them all by their tables' names. */
function keyColumn({ columns, key, entity }: ArchiveProvider): string {
  const found = columns.find(({ kind, value }) => kind === 'int' && value === key);
  return found?.name ?? `${entity.name}.${key.slice(key.indexOf('.') + 1)}`;
}

function readKey(id: string, index: number): string {
  const text = id.trim();
  if (KEY.test(text) && Number(text) <= HIGHEST_KEY) return text;
  throw new ChatError('bad_request', [
    `${SOURCE}[${index}]: ${show(id)} is not a primary key; expected a whole number`,
  ]);
}
