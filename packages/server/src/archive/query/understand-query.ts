/** Looks up everything that a query names, before anything is read. */
import { ChatError } from '../../chat/chat-error.ts';
import { nearestName } from '../../wording/nearest-name.ts';
import { placeText } from '../filter/place-text.ts';
import { resolveFilter } from '../filter/resolve-filter.ts';
import type { ArchiveProvider } from '../provider.ts';
import { readSelected } from '../select/read-selected.ts';
import type { Selected } from '../select/selected.ts';
import type { ArchiveCaller, ArchiveQuery, Named } from './archive-query.ts';
import type { Condition } from './condition.ts';
import { contextCondition } from './context-condition.ts';

/** A query of a certain provider. */
export interface AskedArchive {
  readonly provider: ArchiveProvider;
  readonly query: ArchiveQuery;
}

export interface UnderstoodQuery extends AskedArchive {
  readonly selected: readonly Selected[];
  /** The filter and the context. */
  readonly condition: Condition;
}

const MOST_COLUMNS = 300;
const MOST_ORDER_COLUMNS = 20;

/** @throws ChatError `bad_request` that names the place (AR3, AR18) */
export function understandQuery(
  { provider, query }: AskedArchive,
  caller: ArchiveCaller,
): UnderstoodQuery {
  assertFew(query.columns, MOST_COLUMNS);
  assertFew(query.order, MOST_ORDER_COLUMNS);
  for (const entity of query.entities) assertEntity(provider, entity);
  const filter = query.filter === null ? [] : [resolveFilter(query.filter, provider, caller)];
  const context = contextCondition(provider, query.context);
  return {
    provider,
    query,
    selected: readSelected(provider, columnsOf(provider, query)),
    condition: { kind: 'and', of: [...filter, context] },
  };
}

function columnsOf(provider: ArchiveProvider, { columns }: ArchiveQuery): readonly Named[] {
  if (columns.length > 0) return columns;
  const place = { source: provider.name, position: null };
  return provider.defaultColumns.map((name) => ({ name, place }));
}

function assertFew(names: readonly Named[], most: number): void {
  const first = names[most];
  if (first === undefined) return;
  throw new ChatError('bad_request', [
    `${placeText(first.place)}: there are more than ${most} columns.`,
  ]);
}

/** An archive has one kind of rows, so to name it asks for all of them. */
function assertEntity({ name: archive, entity }: ArchiveProvider, { name, place }: Named): void {
  if (name.trim().toLowerCase() === entity.name.toLowerCase()) return;
  throw new ChatError('bad_request', [
    `${placeText(place)}: ${archive} has no entity "${name}"; did you mean "${nearestName(name, [entity.name])}"?`,
  ]);
}
