/** Requests with everything that is held of them, their messages in short. */
import type { Caller } from '../../crm/caller.ts';
import type { TicketFields } from '../../crm/default-records.ts';
import { loadAssociatesByUser } from '../../storage/crm/associates.ts';
import { loadPersons } from '../../storage/crm/persons.ts';
import { loadProjects } from '../../storage/crm/projects.ts';
import { loadSales } from '../../storage/crm/sales.ts';
import { loadMessagesOfTickets } from '../../storage/crm/ticket-messages.ts';
import type { TicketShown } from '../../storage/crm/tickets.ts';
import {
  ticketBaseStatus,
  ticketOrigin,
  ticketReadStatus,
  ticketSecurityLevel,
} from '../carriers/enums.ts';
import type { Value } from '../carriers/property.ts';
import type { ticketEntity } from '../carriers/ticket-entity.ts';
import { TICKET_PLACES } from '../carriers/ticket-places.ts';
import { nameOf } from '../carriers/vendor-enum.ts';
import type { Call } from '../endpoints/call.ts';
import { presentAssociate } from './associate.ts';
import { presentAtPlaces } from './at-places.ts';
import { idsIn, loadLinkedEntries, shownAs } from './linked-entries.ts';
import { presentPerson } from './person.ts';
import { presentProject } from './project.ts';
import { presentTicketType } from './record-lists.ts';
import { rightsTo } from './record-rights.ts';
import { presentSale } from './sale.ts';
import type { Showable } from './showable.ts';
import { presentTicketCategoryEntities } from './ticket-category-entities.ts';
import { presentTicketPriorityEntity, presentTicketStatusEntity } from './ticket-lists.ts';
import { presentTicketMessage } from './ticket-message.ts';

export type TicketEntityValue = Value<typeof ticketEntity>;

/** As many statements as there are kinds of records and lists that it refers to, however many messages. */
export async function presentTicketEntity(
  call: Call,
  caller: Caller,
  record: Showable<TicketFields, TicketShown>,
): Promise<TicketEntityValue> {
  const { db } = call.chat;
  const { registeredBy, ownedBy, categoryId } = record;
  const [users, categories, persons, sales, projects, messages, lists] = await Promise.all([
    loadAssociatesByUser(db, idsIn(registeredBy, ownedBy)),
    categoryId === null ? null : presentTicketCategoryEntities(call),
    loadPersons(db, idsIn(record.personId)),
    loadSales(db, idsIn(record.saleId)),
    loadProjects(db, idsIn(record.projectId)),
    loadMessagesOfTickets(db, record.id === 0 ? [] : [record.id]),
    loadLinkedEntries(db, {
      ticketpriority: record.priorityId,
      ticketstatus: record.ticketStatusId,
      tickettype: record.typeId,
    }),
  ]);
  const { ticketpriority: priority, ticketstatus: status, tickettype: type } = lists;
  return {
    ...presentAtPlaces(TICKET_PLACES, record),
    TicketId: record.id,
    BaseStatus: nameOf(ticketBaseStatus, record.status),
    Slevel: nameOf(ticketSecurityLevel, record.securityLevel),
    Origin: nameOf(ticketOrigin, record.origin),
    ReadStatus: nameOf(ticketReadStatus, record.readStatus),
    CreatedAt: record.registered,
    CreatedBy: shownAs(users, registeredBy, presentAssociate),
    LastChanged: record.updated,
    OwnedBy: shownAs(users, ownedBy, presentAssociate),
    Category: categories?.get(categoryId ?? 0) ?? null,
    Priority: priority === null ? null : presentTicketPriorityEntity(priority, call.zone),
    Status: status === null ? null : presentTicketStatusEntity(status),
    TicketType: presentTicketType(type),
    Person: shownAs(persons, record.personId, presentPerson),
    Sale: shownAs(sales, record.saleId, presentSale),
    Project: shownAs(projects, record.projectId, presentProject),
    Messages: [...messages.values()].map(presentTicketMessage),
    SuggestedCategoryName: record.shown?.suggestedCategoryName ?? '',
    tableRight: rightsTo(caller, record),
  };
}
