/** Saves what is given of a record: a new one when the id is absent or 0 (CR3, CR6 to CR12). One function per kind. */
import type { CONTACT, ContactRecord } from '../storage/crm/contacts.ts';
import type { PERSON, PersonRecord } from '../storage/crm/persons.ts';
import type { PROJECT, ProjectRecord } from '../storage/crm/projects.ts';
import type { SALE, SaleRecord } from '../storage/crm/sales.ts';
import type { TICKET_MESSAGE, TicketMessageRecord } from '../storage/crm/ticket-messages.ts';
import type { TICKET, TicketRecord } from '../storage/crm/tickets.ts';
import type { RecordInput } from './apply-input.ts';
import type { Caller, CrmDeps } from './caller.ts';
import { CONTACT_KIND, PERSON_KIND, PROJECT_KIND, SALE_KIND } from './record-kinds.ts';
import { saveRecord } from './save-record.ts';
import { TICKET_KIND } from './ticket-kind.ts';
import { ticketMessageKind } from './ticket-message-kind.ts';

export type PersonInput = RecordInput<typeof PERSON>;
export type ContactInput = RecordInput<typeof CONTACT>;
export type ProjectInput = RecordInput<typeof PROJECT>;
export type SaleInput = RecordInput<typeof SALE>;
export type TicketInput = RecordInput<typeof TICKET>;
/** `updateRepliedAt` false: the answer does not count as the time of the reply. */
export type TicketMessageInput = RecordInput<typeof TICKET_MESSAGE> & {
  readonly updateRepliedAt?: boolean;
};

/** @throws ChatError `not_found`, `bad_request` with sentences; so do all others here */
export function savePerson(
  deps: CrmDeps,
  caller: Caller,
  input: PersonInput,
): Promise<PersonRecord> {
  return saveRecord(deps, caller, { kind: PERSON_KIND, input });
}

export function saveContact(
  deps: CrmDeps,
  caller: Caller,
  input: ContactInput,
): Promise<ContactRecord> {
  return saveRecord(deps, caller, { kind: CONTACT_KIND, input });
}

export function saveProject(
  deps: CrmDeps,
  caller: Caller,
  input: ProjectInput,
): Promise<ProjectRecord> {
  return saveRecord(deps, caller, { kind: PROJECT_KIND, input });
}

export function saveSale(deps: CrmDeps, caller: Caller, input: SaleInput): Promise<SaleRecord> {
  return saveRecord(deps, caller, { kind: SALE_KIND, input });
}

export function saveTicket(
  deps: CrmDeps,
  caller: Caller,
  input: TicketInput,
): Promise<TicketRecord> {
  return saveRecord(deps, caller, { kind: TICKET_KIND, input });
}

export function saveTicketMessage(
  deps: CrmDeps,
  caller: Caller,
  input: TicketMessageInput,
): Promise<TicketMessageRecord> {
  const kind = ticketMessageKind(input.updateRepliedAt ?? true);
  return saveRecord(deps, caller, { kind, input });
}
