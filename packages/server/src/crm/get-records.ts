/** Records by id; null when there is none or it was deleted (CR5). One function per kind. */
import { type ContactRecord, loadContacts } from '../storage/crm/contacts.ts';
import { loadPersons, type PersonRecord } from '../storage/crm/persons.ts';
import { loadProjects, type ProjectRecord } from '../storage/crm/projects.ts';
import type { Stamps } from '../storage/crm/record-shape.ts';
import { loadSales, type SaleRecord } from '../storage/crm/sales.ts';
import {
  loadMessagesOfTickets,
  loadTicketMessages,
  type TicketMessageRecord,
} from '../storage/crm/ticket-messages.ts';
import { loadTickets, type TicketRecord } from '../storage/crm/tickets.ts';
import type { Queryable } from '../storage/database.ts';
import type { CrmDeps } from './caller.ts';

export function getPerson(deps: CrmDeps, id: number): Promise<PersonRecord | null> {
  return getOne(deps, loadPersons, id);
}

export function getContact(deps: CrmDeps, id: number): Promise<ContactRecord | null> {
  return getOne(deps, loadContacts, id);
}

export function getProject(deps: CrmDeps, id: number): Promise<ProjectRecord | null> {
  return getOne(deps, loadProjects, id);
}

export function getSale(deps: CrmDeps, id: number): Promise<SaleRecord | null> {
  return getOne(deps, loadSales, id);
}

export function getTicket(deps: CrmDeps, id: number): Promise<TicketRecord | null> {
  return getOne(deps, loadTickets, id);
}

/** A message of a deleted request is gone with it. */
export async function getTicketMessage(
  deps: CrmDeps,
  id: number,
): Promise<TicketMessageRecord | null> {
  const message = await getOne(deps, loadTicketMessages, id);
  if (message?.ticketId == null) return null;
  return (await getTicket(deps, message.ticketId)) === null ? null : message;
}

/** The messages of a request, oldest first; empty when there is no such request. */
export async function listMessagesOfTicket(
  deps: CrmDeps,
  ticketId: number,
): Promise<readonly TicketMessageRecord[]> {
  if (!isId(ticketId)) return [];
  return [...(await loadMessagesOfTickets(deps.db, [ticketId])).values()];
}

type Load<R> = (db: Queryable, ids: readonly number[]) => Promise<ReadonlyMap<number, R>>;

async function getOne<R extends Stamps>(
  { db }: CrmDeps,
  load: Load<R>,
  id: number,
): Promise<R | null> {
  if (!isId(id)) return null;
  const record = (await load(db, [id])).get(id);
  return record === undefined || record.deletedAt !== null ? null : record;
}

function isId(id: number): boolean {
  return Number.isInteger(id) && id > 0 && id <= 2_147_483_647;
}
