/** Stores a request. */
import { bool, one, required } from '../../carriers/property.ts';
import { ticketEntity } from '../../carriers/ticket-entity.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { TICKETS } from './ticket-entity.ts';

export const saveTicketEntityWithNotify = operation({
  agent: 'Ticket',
  name: 'SaveTicketEntityWithNotify',
  summary:
    'Like SaveTicketEntity. Nobody is notified by e-mail: Parley says so in Parley-Not-Stored.',
  parameters: {},
  body: fieldsBody('SaveTicketEntityWithNotify', {
    NewEntity: required(one(() => ticketEntity)),
    Notify: bool(),
  }),
  answer: oneCarrier(ticketEntity),
  run(call, { body: { NewEntity, Notify } }) {
    if (Notify) call.style.notHeld('Notify');
    return TICKETS.save(call, NewEntity ?? {});
  },
});
