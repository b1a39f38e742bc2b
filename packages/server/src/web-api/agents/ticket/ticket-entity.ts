/** Requests with everything that is held of them: the operations that all records have. */
import { defaultTicket } from '../../../crm/default-records.ts';
import { deleteTicket } from '../../../crm/delete-records.ts';
import { getTicket } from '../../../crm/get-records.ts';
import { saveTicket } from '../../../crm/save-records.ts';
import { ticketEntity } from '../../carriers/ticket-entity.ts';
import { TICKET_NAMES } from '../../carriers/ticket-places.ts';
import { entityOperations } from '../../endpoints/entity-operations.ts';
import { deleteAction, recordActions } from '../../endpoints/record-entity.ts';
import { givenTicket } from '../../given/ticket.ts';
import { presentTicketEntity } from '../../present/ticket-entity.ts';

export const TICKETS = {
  agent: 'Ticket',
  carrier: ticketEntity,
  noun: 'request',
  ...recordActions({
    carrier: ticketEntity,
    idProperty: 'TicketId',
    names: TICKET_NAMES,
    defaults: defaultTicket,
    get: getTicket,
    save: saveTicket,
    present: presentTicketEntity,
    given: givenTicket,
  }),
  remove: deleteAction(deleteTicket),
};

/** CreateDefaultTicketEntity, GetTicketEntity and SaveTicketEntity. */
export const TICKET_ENTITY = entityOperations(TICKETS);
