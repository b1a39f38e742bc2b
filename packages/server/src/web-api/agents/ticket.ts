/** The Ticket agent: what integrations ask of it. */
import type { Operation } from '../endpoints/endpoint.ts';
import { deleteTicketEntity } from './ticket/delete-ticket-entity.ts';
import { saveTicketEntityWithNotify } from './ticket/save-ticket-entity-with-notify.ts';
import { saveTicketMessageEntityWithNotify } from './ticket/save-ticket-message-entity-with-notify.ts';
import { saveTicketMessageEntityWithOptions } from './ticket/save-ticket-message-entity-with-options.ts';
import { TICKET_ENTITY } from './ticket/ticket-entity.ts';
import { TICKET_MESSAGE_ENTITY } from './ticket/ticket-message-entity.ts';

export const TICKET_OPERATIONS: readonly Operation[] = [
  TICKET_ENTITY.createDefault,
  TICKET_ENTITY.save,
  TICKET_ENTITY.get,
  deleteTicketEntity,
  saveTicketEntityWithNotify,
  TICKET_MESSAGE_ENTITY.createDefault,
  TICKET_MESSAGE_ENTITY.save,
  TICKET_MESSAGE_ENTITY.get,
  saveTicketMessageEntityWithNotify,
  saveTicketMessageEntityWithOptions,
];
