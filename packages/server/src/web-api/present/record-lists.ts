/** Entries of the lists that CRM records choose from; null when nothing is chosen. */
import type { ListEntry } from '../../storage/crm/list-shapes.ts';
import { categoryGroup } from '../carriers/enums.ts';
import type { Value } from '../carriers/property.ts';
import type { business, category } from '../carriers/record-lists.ts';
import { TABLE_RIGHT } from '../carriers/rights.ts';
import type { ticketType } from '../carriers/ticket-type.ts';
import { nameOf } from '../carriers/vendor-enum.ts';
import { presentEntry } from './list-items.ts';

/** Lists of names and nothing else all look the same. */
export function presentChosen(
  entry: Pick<ListEntry<'business'>, 'id' | 'name' | 'tooltip'> | null,
): Value<typeof business> | null {
  return entry === null ? null : presentEntry(entry);
}

export function presentCategory(
  entry: ListEntry<'category'> | null,
): Value<typeof category> | null {
  if (entry === null) return null;
  return {
    ...presentEntry(entry),
    CategoryGroup: nameOf(categoryGroup, entry.group),
    EnableLeadStatus: entry.enableLeadStatus,
    Rank: entry.rank,
    Deleted: entry.deleted,
  };
}

export function presentTicketType(
  entry: ListEntry<'tickettype'> | null,
): Value<typeof ticketType> | null {
  if (entry === null) return null;
  return {
    TicketTypeId: entry.id,
    Name: entry.name,
    Icon: entry.icon,
    DefaultTicketStatus: entry.defaultStatusId ?? 0,
    DefaultTicketPriority: entry.defaultPriorityId ?? 0,
    IsDefault: entry.isDefault,
    ShowInNew: entry.showInNew,
    ExcludeSignature: entry.excludeSignature,
    ExcludeEmailRecipients: entry.excludeEmailRecipients,
    ExternalAsDefault: entry.externalAsDefault,
    ReplyForwardNoSignature: entry.replyForwardNoSignature,
    ReplyExternalAsDefault: entry.replyExternalAsDefault,
    tableRight: TABLE_RIGHT.select,
  };
}
