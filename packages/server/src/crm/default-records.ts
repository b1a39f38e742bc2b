/** The fields of new records before anybody has said anything; nothing is stored (CR13). One function per kind. */
import type { CONTACT } from '../storage/crm/contacts.ts';
import type { PERSON } from '../storage/crm/persons.ts';
import type { PROJECT } from '../storage/crm/projects.ts';
import type { RecordFields } from '../storage/crm/record-shape.ts';
import type { SALE } from '../storage/crm/sales.ts';
import type { TICKET_MESSAGE } from '../storage/crm/ticket-messages.ts';
import type { TICKET } from '../storage/crm/tickets.ts';
import type { Caller, CrmDeps } from './caller.ts';
import { CONTACT_KIND, PERSON_KIND, PROJECT_KIND, SALE_KIND } from './record-kinds.ts';
import { TICKET_KIND } from './ticket-kind.ts';
import { ticketMessageKind } from './ticket-message-kind.ts';

export type PersonFields = RecordFields<typeof PERSON>;
export type ContactFields = RecordFields<typeof CONTACT>;
export type ProjectFields = RecordFields<typeof PROJECT>;
export type SaleFields = RecordFields<typeof SALE>;
export type TicketFields = RecordFields<typeof TICKET>;
export type TicketMessageFields = RecordFields<typeof TICKET_MESSAGE>;

export function defaultPerson(deps: CrmDeps, caller: Caller): Promise<PersonFields> {
  return PERSON_KIND.defaults(deps.db, caller);
}

export function defaultContact(deps: CrmDeps, caller: Caller): Promise<ContactFields> {
  return CONTACT_KIND.defaults(deps.db, caller);
}

export function defaultProject(deps: CrmDeps, caller: Caller): Promise<ProjectFields> {
  return PROJECT_KIND.defaults(deps.db, caller);
}

export function defaultSale(deps: CrmDeps, caller: Caller): Promise<SaleFields> {
  return SALE_KIND.defaults(deps.db, caller);
}

export function defaultTicket(deps: CrmDeps, caller: Caller): Promise<TicketFields> {
  return TICKET_KIND.defaults(deps.db, caller);
}

export function defaultTicketMessage(deps: CrmDeps, caller: Caller): Promise<TicketMessageFields> {
  return ticketMessageKind(true).defaults(deps.db, caller);
}
