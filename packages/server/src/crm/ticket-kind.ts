/** What requests add to the saving of all records (CR13, CR17 to CR19, CR23). */
import { ChatError } from '../chat/chat-error.ts';
import { loadList } from '../storage/crm/list-entries.ts';
import type { RecordFields } from '../storage/crm/record-shape.ts';
import {
  loadTickets,
  SECURITY_LEVEL,
  TICKET,
  TICKET_ORIGIN,
  TICKET_STATUS,
  type TicketRecord,
} from '../storage/crm/tickets.ts';
import type { Queryable } from '../storage/database.ts';
import { emptyFields, type Loaded, needSome, type RecordKind } from './save-record.ts';

/** Owns what nobody owns, and is the author of what the server does by itself. */
const SYSTEM_USER = 1;
/** Bit of `ticket_priority.flags`. */
const DEFAULT_PRIORITY = 2;
const MINUTE_MS = 60_000;

type Fields = RecordFields<typeof TICKET>;

export const TICKET_KIND: RecordKind<typeof TICKET, TicketRecord> = {
  name: 'request',
  shape: TICKET,
  load: loadTickets,
  async defaults(db, { userId, fullName }) {
    const priorities = [...(await loadList(db, 'ticketpriority')).values()];
    const types = [...(await loadList(db, 'tickettype')).values()];
    return {
      ...emptyFields(TICKET),
      author: fullName,
      ownedBy: userId,
      origin: TICKET_ORIGIN.api,
      securityLevel: SECURITY_LEVEL.external,
      ticketStatusId: await statusIdOf(db, TICKET_STATUS.active),
      priorityId: priorities.find(({ flags }) => (flags & DEFAULT_PRIORITY) !== 0)?.id ?? null,
      typeId: types.find(({ isDefault }) => isDefault)?.id ?? null,
    };
  },
  async settle({ tx, before, base, after, at }) {
    needSome([after.title], 'A request needs a title.');
    if (after.status === TICKET_STATUS.deleted) {
      throw new ChatError('bad_request', ['status: delete the request instead.']);
    }
    const settled = await settleStatus(tx, base, after);
    return {
      ...settled,
      ownedBy: after.ownedBy ?? SYSTEM_USER,
      origCategoryId: before?.origCategoryId ?? after.categoryId,
      origPriorityId: before?.origPriorityId ?? after.priorityId,
      ...settleClosing(before, settled.status, at),
    };
  },
};

/** The own status leads: the base status follows it, unless only the base status was changed (CR18). */
async function settleStatus(tx: Queryable, base: Fields, after: Fields): Promise<Fields> {
  if (base.ticketStatusId === after.ticketStatusId && base.status === after.status) return after;
  const statuses = await loadList(tx, 'ticketstatus');
  const chosen = after.ticketStatusId === null ? undefined : statuses.get(after.ticketStatusId);
  const isChosen = base.ticketStatusId !== after.ticketStatusId && after.ticketStatusId !== null;
  // An id that nobody has is refused with all other references.
  if (isChosen) return { ...after, status: chosen?.status ?? after.status };
  if (chosen?.status === after.status) return after;
  return { ...after, ticketStatusId: await statusIdOf(tx, after.status) };
}

/** When it was closed, and how many minutes after it was made (CR19). */
function settleClosing(before: Loaded<typeof TICKET> | null, status: number, at: number) {
  if (status !== TICKET_STATUS.closed) return { closedAt: null };
  if (before === null) return { closedAt: at };
  if (before.status === TICKET_STATUS.closed) return { closedAt: before.closedAt ?? at };
  return { closedAt: at, realTimeToClose: Math.floor((at - before.registered) / MINUTE_MS) };
}

/** The status that requests of a base status have unless another one is chosen. */
async function statusIdOf(db: Queryable, base: number): Promise<number | null> {
  const statuses = [...(await loadList(db, 'ticketstatus')).values()];
  const usable = statuses.filter(({ status, deleted }) => status === base && !deleted);
  return (usable.find(({ isDefault }) => isDefault) ?? usable[0])?.id ?? null;
}
