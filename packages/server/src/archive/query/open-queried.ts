/** Opens the archive that a query names, for all columns that it names. */
import type { Expression } from '../filter/expression.ts';
import { openProvider } from '../open-provider.ts';
import type { ArchiveProvider } from '../provider.ts';
import { namesInside } from '../select/parse-name.ts';
import type { ArchiveQuery, Named } from './archive-query.ts';

/** @throws ChatError `bad_request` */
export function openQueried({ provider, columns, filter, order }: ArchiveQuery): ArchiveProvider {
  const named = { name: provider, place: { source: 'archive', position: null } };
  return openProvider(named, [...namesInside([...columns, ...order]), ...filteredBy(filter)]);
}

function filteredBy(filter: Expression | null): readonly Named[] {
  if (filter === null) return [];
  if (filter.kind !== 'restriction') return filter.of.flatMap(filteredBy);
  return [{ name: filter.column, place: filter.columnPlace }];
}
