/** What the vendor's own pages make links, styles and tooltips of (AW). */
import type {
  ArchivePage,
  ArchiveRow,
  Cell,
  ResultColumn,
} from '../../archive/query/archive-query.ts';

/** Where a row leads: `nav=chat&chat_id=7`; empty for one that stands for several. */
export function linkHint({ entity }: Pick<ArchivePage, 'entity'>, row: ArchiveRow): string {
  return row.type === 'detail' ? `nav=${entity}&${entity}_id=${row.key}` : '';
}

/** How a row is to look: as a header, a footer or the last of all; empty for one of the archive's own. */
export function styleHint({ type }: ArchiveRow): string {
  return type === 'detail' ? '' : type;
}

/** What tells more about a cell: `{category_id=3}` for an entry of the list `category`; else empty. */
export function tooltipHint({ value }: Cell, { kind, column }: ResultColumn): string {
  const isEntry = kind === 'list' && column !== null && column.list !== '' && value !== null;
  return isEntry ? `{${column.list}_id=${value}}` : '';
}
