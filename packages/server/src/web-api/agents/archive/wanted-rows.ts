/** What the bodies of list operations ask for, in the archives' words. */
import type { Expression } from '../../../archive/filter/expression.ts';
import { parseFilter } from '../../../archive/filter/parse-filter.ts';
import {
  type GivenRestriction,
  readRestrictions,
} from '../../../archive/filter/read-restrictions.ts';
import type { ArchiveQuery, Named, OrderBy } from '../../../archive/query/archive-query.ts';
import { ChatError } from '../../../chat/chat-error.ts';
import { readColumns } from '../../archive/read-columns.ts';
import { readEntities } from '../../archive/read-entities.ts';
import { readOptions } from '../../archive/read-options.ts';
import { readOrder } from '../../archive/read-order.ts';
import type { archiveOrderByInfo } from '../../carriers/archive-order-by-info.ts';
import type { ArchiveRestrictionGiven } from '../../carriers/archive-restriction-info.ts';
import type { Given } from '../../carriers/property.ts';

interface Common {
  readonly ProviderName: string;
  readonly Page: number;
  readonly PageSize: number;
  readonly Options?: string;
  readonly Context?: string;
}

/** A body with its columns, order, restrictions and entities in lists. */
export interface RowsInLists extends Common {
  readonly Columns?: readonly string[];
  readonly SortOrder: readonly Given<typeof archiveOrderByInfo>[];
  readonly Restriction: readonly ArchiveRestrictionGiven[];
  readonly Entities: readonly string[];
}

/** A body with the same in texts. */
export interface RowsInTexts extends Common {
  readonly Columns?: string;
  readonly SortOrder: string;
  readonly Restriction?: string;
  readonly Restrictions?: string;
  readonly Entities: string;
}

/** @throws ChatError `bad_request` that names the field, and the place in it */
export function wantedRows(body: RowsInLists): ArchiveQuery {
  return {
    ...commonOf(body),
    columns: namesOf(body.Columns ?? [], 'Columns'),
    filter: needed(
      readRestrictions(body.Restriction.map(restrictionOf), 'Restriction'),
      'Restriction',
    ),
    order: body.SortOrder.map(orderOf),
    entities: namesOf(body.Entities, 'Entities'),
  };
}

/** @throws ChatError `bad_request` that names the field, and the character in it */
export function wantedRowsOfTexts(body: RowsInTexts): ArchiveQuery {
  const source = body.Restrictions === undefined ? 'Restriction' : 'Restrictions';
  return {
    ...commonOf(body),
    columns: readColumns(body.Columns ?? '', 'Columns'),
    filter: needed(parseFilter(body[source] ?? '', source), source),
    order: readOrder(body.SortOrder, 'SortOrder'),
    entities: readEntities(body.Entities, 'Entities'),
  };
}

/** Names with their places in the list; blank ones say nothing. */
export function namesOf(names: readonly string[], source: string): readonly Named[] {
  return placed(names, source).filter(({ name }) => name !== '');
}

/** Texts with their places in the list, blank ones too. */
export function placed(texts: readonly string[], source: string): readonly Named[] {
  return texts.map((text, index) => ({
    name: text.trim(),
    place: { source: `${source}[${index}]`, position: null },
  }));
}

/** Rows of a page when nobody says how many. */
const USUAL_PAGE = 500;

function commonOf(body: Common) {
  const { grandTotal, rowCount } = readOptions(body.Options ?? '', 'Options');
  const limit = body.PageSize === 0 ? USUAL_PAGE : body.PageSize;
  if (limit < 0) throw new ChatError('bad_request', [`PageSize: ${limit} is not a number of rows`]);
  return {
    provider: body.ProviderName,
    context: body.Context ?? '',
    skip: body.Page < 0 ? -body.Page : Math.min(body.Page * limit, Number.MAX_SAFE_INTEGER),
    limit,
    count: rowCount ? ('exact' as const) : ('none' as const),
    grandTotal,
  };
}

/** The vendor's archives want to be told, lest somebody fetches millions of rows by mistake (AA4). */
function needed(filter: Expression | null, source: string): Expression {
  if (filter !== null) return filter;
  throw new ChatError('bad_request', [
    `${source}: says nothing; "getAllRows = true" asks for every row on purpose`,
  ]);
}

/** One column of an order. @param index - its place in the list */
export function orderOf(
  { Name, Direction }: Given<typeof archiveOrderByInfo>,
  index: number,
): OrderBy {
  const place = { source: `SortOrder[${index}].Name`, position: null };
  return { name: (Name ?? '').trim(), place, descending: Direction === 'DESC' };
}

/** What is not said of a restriction says what is usual. */
export function restrictionOf(given: ArchiveRestrictionGiven): GivenRestriction {
  const values = given.Values ?? [];
  return {
    name: given.Name ?? '',
    // `getAllRows` may stand alone, as it does in the vendor's samples.
    operator: given.Operator || (values.length === 0 ? 'set' : ''),
    values,
    isActive: given.IsActive ?? true,
    subRestrictions: (given.SubRestrictions ?? []).map(restrictionOf),
    interParenthesis: given.InterParenthesis ?? 0,
    interOperator: given.InterOperator === 'Or' ? 'Or' : 'And',
  };
}
