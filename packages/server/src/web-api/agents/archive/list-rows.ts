/** Runs what list operations ask for, and writes the rows as agents answer them. */
import type {
  ArchivePage,
  ArchiveQuery,
  ArchiveRow,
} from '../../../archive/query/archive-query.ts';
import { runArchive } from '../../../archive/run-archive.ts';
import { arrangeArchive } from '../../../archive/settings/arrange-archive.ts';
import { rememberOrder } from '../../../archive/settings/remember-order.ts';
import { ChatError } from '../../../chat/chat-error.ts';
import { archiveCaller } from '../../archive/archive-caller.ts';
import { linkHint, styleHint } from '../../archive/row-hints.ts';
import type { archiveListItem } from '../../carriers/archive-list-item.ts';
import type { archiveListResult } from '../../carriers/archive-list-result.ts';
import { LazyList } from '../../carriers/lazy-list.ts';
import type { Value } from '../../carriers/property.ts';
import { TABLE_RIGHT } from '../../carriers/rights.ts';
import type { Call } from '../../endpoints/call.ts';
import { withWireNames } from '../../endpoints/with-wire-names.ts';
import { WIRE_NAMES } from './list-fields.ts';
import { namedList } from './named-list.ts';
import { presentCell } from './present-cell.ts';

type Item = Value<typeof archiveListItem>;

/** A page of rows. @throws ChatError `bad_request` */
export async function listRows(call: Call, query: ArchiveQuery): Promise<LazyList<Item>> {
  return presentItems(call, await run(call, query));
}

/** A page of rows with the count, 0 when it was not asked for. @throws ChatError `bad_request` */
export async function listRowsWithHeader(
  call: Call,
  query: ArchiveQuery,
): Promise<Value<typeof archiveListResult>> {
  const page = await run(call, query);
  return { RowCount: page.total ?? 0, Rows: presentItems(call, page), ...READABLE };
}

/** A page of rows in the columns that the caller has chosen for that list (AA16). @throws ChatError `bad_request` */
export async function listChosenRows(
  call: Call,
  { GuiName, query }: { readonly GuiName: string; readonly query: ArchiveQuery },
): Promise<LazyList<Item>> {
  const { chat, agent } = call;
  const list = namedList({ GuiName, ProviderName: query.provider, Context: query.context });
  const arranged = await arrangeArchive(chat, agent, list);
  const place = { source: `The columns of "${GuiName}"`, position: null };
  const columns = arranged.columns.map(({ name }) => ({ name, place }));
  const page = await run(call, { ...query, columns });
  await rememberOrder(chat, agent, { list, arranged, order: query.order });
  return presentItems(call, page);
}

async function run(call: Call, query: ArchiveQuery): Promise<ArchivePage> {
  const asked = runArchive(call.chat, archiveCaller(call), query);
  const page = await withWireNames(WIRE_NAMES, asked);
  // Whoever counts in pages would miss the rows that this one has left.
  if (page.more && page.rows.length < query.limit) {
    throw new ChatError('bad_request', [
      `PageSize: ${query.limit} rows have too much text for one page; ask for at most ${page.rows.length}.`,
    ]);
  }
  return page;
}

const READABLE = { tableRight: TABLE_RIGHT.select };

/** Each row is presented when it is written (AW22). */
function presentItems(call: Call, page: ArchivePage): LazyList<Item> {
  return new LazyList(page.rows).map((row) => ({
    EntityName: page.entity,
    PrimaryKey: row.key,
    ColumnData: cellsOf(call, page, row),
    LinkHint: linkHint(page, row),
    StyleHint: styleHint(row),
    ...READABLE,
  }));
}

function cellsOf(call: Call, { columns }: ArchivePage, row: ArchiveRow): Item['ColumnData'] {
  return Object.fromEntries(
    columns.map((column, place) => [column.asked, presentCell(call, column, row.cells[place])]),
  );
}
