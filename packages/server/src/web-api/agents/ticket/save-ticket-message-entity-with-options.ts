/** Stores a message of a request. */
import { bool, int, listOf, one, required } from '../../carriers/property.ts';
import { ticketMessageEntity } from '../../carriers/ticket-message-entity.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { TICKET_MESSAGES } from './ticket-message-entity.ts';

export const saveTicketMessageEntityWithOptions = operation({
  agent: 'Ticket',
  name: 'SaveTicketMessageEntityWithOptions',
  summary:
    'Like SaveTicketMessageEntity, and says whether it counts as the reply. There are no notices and no attachments: Parley says so in Parley-Not-Stored.',
  parameters: {},
  body: fieldsBody('SaveTicketMessageEntityWithOptions', {
    Entity: required(one(() => ticketMessageEntity)),
    Notify: bool(),
    AttachmentIds: listOf(int()),
    UpdateRepliedAt: bool('Whether a new external message is the time of the reply'),
  }),
  answer: oneCarrier(ticketMessageEntity),
  run(call, { body: { Entity, Notify, AttachmentIds, UpdateRepliedAt } }) {
    if (Notify) call.style.notHeld('Notify');
    if (AttachmentIds.length > 0) call.style.notHeld('AttachmentIds');
    return TICKET_MESSAGES.save(call, Entity ?? {}, { updateRepliedAt: UpdateRepliedAt });
  },
});
