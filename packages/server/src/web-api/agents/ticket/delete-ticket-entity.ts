/** Deletes a request. */
import { int, required } from '../../carriers/property.ts';
import { nothing } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { unlessUnknown } from '../../endpoints/unless-unknown.ts';
import { TICKETS } from './ticket-entity.ts';

/** Other than its sisters it has its id in the body. */
export const deleteTicketEntity = operation({
  agent: 'Ticket',
  name: 'DeleteTicketEntity',
  summary: 'Takes the request out of sight; its owner may do so, and administrators.',
  parameters: {},
  body: fieldsBody('DeleteTicketEntity', { TicketEntityId: required(int('Primary key')) }),
  answer: nothing(),
  run: (call, { body: { TicketEntityId } }) => unlessUnknown(TICKETS.remove(call, TicketEntityId)),
});
