/** Entries of lists that chat topics refer to, as the vendor shows them. */
import type { ListEntry } from '../../storage/crm/list-shapes.ts';
import type {
  customerLanguage,
  kbCategory,
  replyTemplate,
  ticketCategory,
  ticketPriority,
} from '../carriers/list-items.ts';
import type { Value } from '../carriers/property.ts';
import { TABLE_RIGHT } from '../carriers/rights.ts';

export function presentCustomerLanguage(
  entry: ListEntry<'custlang'>,
): Value<typeof customerLanguage> {
  return presentEntry(entry);
}

export function presentTicketCategory(
  entry: ListEntry<'ejcategory'>,
): Value<typeof ticketCategory> {
  return presentEntry(entry);
}

export function presentTicketPriority(
  entry: ListEntry<'ticketpriority'>,
): Value<typeof ticketPriority> {
  return presentEntry(entry);
}

export function presentKbCategory(entry: ListEntry<'kbcategory'>): Value<typeof kbCategory> {
  return {
    KbCategoryId: entry.id,
    Name: entry.name,
    Description: entry.tooltip,
    Fullname: entry.fullname,
    ParentId: entry.parentId ?? 0,
    SortOrder: entry.rank,
  };
}

export function presentReplyTemplate(
  entry: ListEntry<'replytemplate'>,
): Value<typeof replyTemplate> {
  return {
    ReplyTemplateId: entry.id,
    Name: entry.name,
    Description: entry.description,
    FolderId: entry.folderId ?? 0,
  };
}

/** The vendor's common form of list entries. */
export function presentEntry({
  id,
  name,
  tooltip,
}: Pick<ListEntry<'custlang'>, 'id' | 'name' | 'tooltip'>) {
  return { Id: id, Value: name, Tooltip: tooltip, tableRight: TABLE_RIGHT.select };
}
