/** Categories, priorities and statuses of requests with everything that is set for them. */
import type { ListEntry } from '../../storage/crm/list-shapes.ts';
import type { Zone } from '../../time/zone.ts';
import {
  ticketBaseStatus,
  ticketCategoryClosingStatus,
  ticketCategoryDelegateMethod,
  ticketPriorityEscalateEvent,
  ticketStatusTimeCounter,
} from '../carriers/enums.ts';
import type { Value } from '../carriers/property.ts';
import { TABLE_RIGHT } from '../carriers/rights.ts';
import type { ticketCategoryEntity } from '../carriers/ticket-category-entity.ts';
import type { ticketPriorityEntity } from '../carriers/ticket-priority-entity.ts';
import type { ticketStatusEntity } from '../carriers/ticket-status-entity.ts';
import { nameOf } from '../carriers/vendor-enum.ts';
import { presentHours } from './priority-hours.ts';

type Categories = ReadonlyMap<number, ListEntry<'ejcategory'>>;
type Statuses = ReadonlyMap<number, ListEntry<'ticketstatus'>>;

/** @param lists - all categories and statuses: a category refers to them */
export function presentTicketCategoryEntity(
  entry: ListEntry<'ejcategory'>,
  lists: { readonly categories: Categories; readonly statuses: Statuses },
): Value<typeof ticketCategoryEntity> {
  const closing = lists.statuses.get(entry.closingStatusId ?? 0);
  const messageClosing = lists.statuses.get(entry.messageClosingStatusId ?? 0);
  return {
    TicketCategoryId: entry.id,
    ParentId: entry.parentId ?? 0,
    Name: entry.name,
    Fullname: entry.fullname,
    CategoryMaster: entry.masterUserId ?? 0,
    Flags: entry.flags,
    DelegateMethod: nameOf(ticketCategoryDelegateMethod, entry.delegateMethod),
    ExternalName: entry.externalName,
    ClosingStatus: nameOf(ticketCategoryClosingStatus, closing?.status ?? 0),
    MsgClosingStatus: nameOf(ticketCategoryClosingStatus, messageClosing?.status ?? 0),
    AssignmentLag: entry.assignmentLag,
    ReplyTemplate: entry.replyTemplateId ?? 0,
    NotificationEmail: entry.notificationEmail,
    DefaultTicketStatus: closing === undefined ? null : presentTicketStatusEntity(closing),
    DefaultMessageStatus:
      messageClosing === undefined ? null : presentTicketStatusEntity(messageClosing),
    EffectiveReplyTemplateId: effectiveReplyTemplate(entry, lists.categories),
    tableRight: TABLE_RIGHT.select,
  };
}

export function presentTicketStatusEntity(
  entry: ListEntry<'ticketstatus'>,
): Value<typeof ticketStatusEntity> {
  return {
    TicketStatusId: entry.id,
    Name: entry.name,
    Status: nameOf(ticketBaseStatus, entry.status),
    TimeCounter: nameOf(ticketStatusTimeCounter, entry.timeCounter),
    NoEmailReopen: entry.noEmailReopen,
    IsDefault: entry.isDefault,
    UsedInQueue: entry.usedInQueue,
    tableRight: TABLE_RIGHT.select,
  };
}

/** @param zone - the caller's: its hours are times of the day there too */
export function presentTicketPriorityEntity(
  entry: ListEntry<'ticketpriority'>,
  zone: Zone,
): Value<typeof ticketPriorityEntity> {
  return {
    TicketPriorityId: entry.id,
    Name: entry.name,
    Status: entry.deleted ? 'Deleted' : 'Normal',
    Flags: entry.flags,
    SortOrder: entry.rank,
    TicketRead: nameOf(ticketPriorityEscalateEvent, entry.onRead),
    ChangedOwner: nameOf(ticketPriorityEscalateEvent, entry.onChangedOwner),
    TicketNewinfo: nameOf(ticketPriorityEscalateEvent, entry.onNewInfo),
    TicketClosed: nameOf(ticketPriorityEscalateEvent, entry.onClosed),
    TicketChangedPriority: nameOf(ticketPriorityEscalateEvent, entry.onChangedPriority),
    TicketNew: nameOf(ticketPriorityEscalateEvent, entry.onNew),
    Deadline: entry.deadline,
    ...presentHours(entry, zone),
    tableRight: TABLE_RIGHT.select,
  };
}

/** 0 when neither it nor any category above it has one. Nobody is above itself, whatever the table says. */
function effectiveReplyTemplate(entry: ListEntry<'ejcategory'>, categories: Categories): number {
  const seen = new Set<number>();
  let category: ListEntry<'ejcategory'> | undefined = entry;
  while (category !== undefined && !seen.has(category.id)) {
    if (category.replyTemplateId !== null) return category.replyTemplateId;
    seen.add(category.id);
    category = categories.get(category.parentId ?? 0);
  }
  return 0;
}
