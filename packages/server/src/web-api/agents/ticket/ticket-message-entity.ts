/** Messages of requests: the operations that all records have. Nobody deletes a message. */
import { defaultTicketMessage } from '../../../crm/default-records.ts';
import { getTicketMessage } from '../../../crm/get-records.ts';
import { saveTicketMessage } from '../../../crm/save-records.ts';
import { ticketMessageEntity } from '../../carriers/ticket-message-entity.ts';
import { TICKET_MESSAGE_NAMES } from '../../carriers/ticket-places.ts';
import { entityOperations } from '../../endpoints/entity-operations.ts';
import { recordActions } from '../../endpoints/record-entity.ts';
import { givenTicketMessage } from '../../given/ticket.ts';
import { presentTicketMessageEntity } from '../../present/ticket-message-entity.ts';

export const TICKET_MESSAGES = {
  agent: 'Ticket',
  carrier: ticketMessageEntity,
  noun: 'message of a request',
  ...recordActions({
    carrier: ticketMessageEntity,
    idProperty: 'EjMessageId',
    names: TICKET_MESSAGE_NAMES,
    defaults: defaultTicketMessage,
    get: getTicketMessage,
    save: saveTicketMessage,
    present: presentTicketMessageEntity,
    given: givenTicketMessage,
  }),
};

/** CreateDefaultTicketMessageEntity, GetTicketMessageEntity and SaveTicketMessageEntity. */
export const TICKET_MESSAGE_ENTITY = entityOperations(TICKET_MESSAGES);
