/** REST `Ticket` and `TicketMessage`. */
import { loadTicketMessages } from '../../storage/crm/ticket-messages.ts';
import { TICKET_ENTITY, TICKETS } from '../agents/ticket/ticket-entity.ts';
import { TICKET_MESSAGE_ENTITY, TICKET_MESSAGES } from '../agents/ticket/ticket-message-entity.ts';
import type { Endpoint } from '../endpoints/endpoint.ts';
import { restEntity } from '../endpoints/rest-entity.ts';

export const TICKET_RESOURCE: readonly Endpoint[] = [
  ...restEntity({
    name: 'Ticket',
    carrier: TICKETS.carrier,
    idProperty: 'TicketId',
    create: TICKET_ENTITY.createDefault,
    get: TICKETS.get,
    save: TICKET_ENTITY.save,
    remove: TICKETS.remove,
    updated: ({ LastChanged }) => LastChanged,
  }),
  ...restEntity({
    name: 'TicketMessage',
    carrier: TICKET_MESSAGES.carrier,
    idProperty: 'EjMessageId',
    create: TICKET_MESSAGE_ENTITY.createDefault,
    get: TICKET_MESSAGES.get,
    save: TICKET_MESSAGE_ENTITY.save,
    // The carrier has no place for it.
    async updated({ EjMessageId }, { chat }) {
      return (await loadTicketMessages(chat.db, [EjMessageId])).get(EjMessageId)?.updated ?? null;
    },
  }),
];
