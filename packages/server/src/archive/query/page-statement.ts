/**
 * The one statement that gives a page. Where the answer shows more than what rows are found and sorted by, the page's keys
 * are looked up first, and only these few rows are joined with all the rest.
 */
import type { Bindings } from './bindings.ts';
import { closedJoins, fromSql } from './from-sql.ts';
import { findOptionalSort, splitKeysSql } from './optional-sort.ts';
import { orderSql } from './order-sql.ts';
import { foundBy, keysSql, type Lookup, sortedAs } from './page-keys.ts';
import { cellsSql, type SelectedCell, type Statement, whereSql } from './selected-rows.ts';

export interface PageRequest extends Lookup {
  readonly cells: readonly SelectedCell[];
  /** Rows to leave out first. */
  readonly skip: number;
  /** Most rows. */
  readonly limit: number;
}

/** Rows of the key and the cells. @param bindings - what the cells and the order have bound so far */
export function pageStatement(request: PageRequest, bindings: Bindings): Statement {
  const { skip, limit } = request;
  const { bind, values } = bindings;
  // A key that several rows have does not bring back the one that was found.
  if (request.provider.furtherKeys !== undefined) return plainStatement(request, bindings);
  const optional = findOptionalSort(request);
  if (optional !== null) {
    const keys = splitKeysSql({ ...request, optional }, bind);
    return { text: shownSql(request, keys), values };
  }
  // Also what is left out would be worked out first.
  if (skip === 0 && !showsMore(request)) return plainStatement(request, bindings);
  const where = whereSql(request, bind);
  const range = `limit ${bind(limit)}::bigint offset ${bind(skip)}::bigint`;
  return { text: shownSql(request, keysSql({ ...request, where, range })), values };
}

/** The same rows without any detour: for streams, where all rows are joined with everything anyway. */
export function plainStatement(request: PageRequest, { bind, values }: Bindings): Statement {
  const { provider, cells, order, skip, limit } = request;
  const joins = [...foundBy(request), ...cells.flatMap((cell) => cell.joins)];
  const text = `select ${[provider.key, ...cellsSql(cells)].join(', ')}
from ${fromSql(provider, joins)}
where ${whereSql(request, bind)}
order by ${orderSql(order)}
limit ${bind(limit)}::bigint offset ${bind(skip)}::bigint`;
  return { text, values };
}

/** The rows of the keys, in the order that was found with them. */
function shownSql({ provider, cells, order }: PageRequest, keys: string): string {
  // The keys come first: the planner keeps to the written order where there are many joins.
  const from = `(${keys}) page\njoin ${provider.from} on ${provider.key} = page.key`;
  const joins = cells.flatMap((cell) => cell.joins);
  return `select ${['page.key', ...cellsSql(cells)].join(', ')}
from ${fromSql({ ...provider, from }, joins)}
order by ${orderSql(sortedAs(order, 'page'))}`;
}

function showsMore(request: PageRequest): boolean {
  const found = new Set(closedJoins(request.provider, foundBy(request)));
  const shown = request.cells.flatMap(({ joins }) => joins);
  return closedJoins(request.provider, shown).some((join) => !found.has(join));
}
