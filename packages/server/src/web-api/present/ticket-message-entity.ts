/** Messages of requests with everything that is held of them. */
import type { Caller } from '../../crm/caller.ts';
import type { TicketMessageFields } from '../../crm/default-records.ts';
import { loadAssociatesByUser } from '../../storage/crm/associates.ts';
import { loadPersons } from '../../storage/crm/persons.ts';
import type { TicketMessageShown } from '../../storage/crm/ticket-messages.ts';
import { loadTickets } from '../../storage/crm/tickets.ts';
import {
  badgeType,
  ticketMessageCategory,
  ticketMessageType,
  ticketSecurityLevel,
} from '../carriers/enums.ts';
import type { Value } from '../carriers/property.ts';
import { TABLE_RIGHT } from '../carriers/rights.ts';
import type { ticketMessageEntity } from '../carriers/ticket-message-entity.ts';
import { TICKET_MESSAGE_PLACES } from '../carriers/ticket-places.ts';
import { nameOf } from '../carriers/vendor-enum.ts';
import type { Call } from '../endpoints/call.ts';
import { presentAssociate } from './associate.ts';
import { presentAtPlaces } from './at-places.ts';
import { idsIn, shownAs } from './linked-entries.ts';
import { presentPerson } from './person.ts';
import type { Showable } from './showable.ts';
import { presentTicket } from './ticket.ts';

export type TicketMessageEntityValue = Value<typeof ticketMessageEntity>;

/** Every caller reads, makes and changes messages; nobody deletes one. */
export async function presentTicketMessageEntity(
  { chat: { db } }: Call,
  _caller: Caller,
  record: Showable<TicketMessageFields, TicketMessageShown>,
): Promise<TicketMessageEntityValue> {
  const [users, tickets, persons] = await Promise.all([
    loadAssociatesByUser(db, idsIn(record.registeredBy)),
    loadTickets(db, idsIn(record.ticketId)),
    loadPersons(db, idsIn(record.personId)),
  ]);
  return {
    ...presentAtPlaces(TICKET_MESSAGE_PLACES, record),
    EjMessageId: record.id,
    Ticket: shownAs(tickets, record.ticketId, presentTicket),
    Person: shownAs(persons, record.personId, presentPerson),
    CreatedAt: record.registered,
    CreatedBy: shownAs(users, record.registeredBy, presentAssociate),
    Slevel: nameOf(ticketSecurityLevel, record.securityLevel),
    Type: nameOf(ticketMessageType, record.type),
    MessageCategory: nameOf(ticketMessageCategory, record.category),
    Badge: nameOf(badgeType, record.badge),
    tableRight: TABLE_RIGHT.select | TABLE_RIGHT.update | TABLE_RIGHT.insert,
  };
}
