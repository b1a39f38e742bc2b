/** What a query's rows are, as the statements for pages and for streams take it. */
import { scalarCell } from '../select/scalar-sql.ts';
import type { Selected, SelectedValue } from '../select/selected.ts';
import type { ArchiveCaller } from './archive-query.ts';
import { type Bindings, createBindings } from './bindings.ts';
import type { PageRequest } from './page-statement.ts';
import { resolveOrder } from './resolve-order.ts';
import type { UnderstoodQuery } from './understand-query.ts';

/** @throws ChatError `bad_request` for what rows cannot be sorted by (AR9) */
export function rowsRequest(
  { provider, query, selected, condition }: UnderstoodQuery,
  { agent, zone }: ArchiveCaller,
  limit: number,
): { readonly request: PageRequest; readonly bindings: Bindings } {
  const bindings = createBindings();
  const by = { zone, bind: bindings.bind };
  const request = {
    provider,
    agent,
    condition,
    cells: selected.filter(isValue).map(({ scalar }) => scalarCell(scalar, by)),
    order: resolveOrder(provider, query.order, by),
    skip: query.skip,
    limit,
  };
  return { request, bindings };
}

function isValue(selected: Selected): selected is SelectedValue {
  return selected.kind === 'value';
}
