/** Stores a message of a request. */
import { bool, one, required } from '../../carriers/property.ts';
import { ticketMessageEntity } from '../../carriers/ticket-message-entity.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { TICKET_MESSAGES } from './ticket-message-entity.ts';

export const saveTicketMessageEntityWithNotify = operation({
  agent: 'Ticket',
  name: 'SaveTicketMessageEntityWithNotify',
  summary:
    'Like SaveTicketMessageEntity. Nobody is notified by e-mail: Parley says so in Parley-Not-Stored.',
  parameters: {},
  body: fieldsBody('SaveTicketMessageEntityWithNotify', {
    NewEntity: required(one(() => ticketMessageEntity)),
    Notify: bool(),
  }),
  answer: oneCarrier(ticketMessageEntity),
  run(call, { body: { NewEntity, Notify } }) {
    if (Notify) call.style.notHeld('Notify');
    return TICKET_MESSAGES.save(call, NewEntity ?? {});
  },
});
