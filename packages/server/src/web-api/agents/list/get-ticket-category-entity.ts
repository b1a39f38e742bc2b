/** A request category with everything that is set for it. */
import { int, required } from '../../carriers/property.ts';
import { ticketCategoryEntity } from '../../carriers/ticket-category-entity.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentTicketCategoryEntities } from '../../present/ticket-category-entities.ts';

export const getTicketCategoryEntity = operation({
  agent: 'List',
  name: 'GetTicketCategoryEntity',
  summary: 'A request category with its settings, also a deleted one; null when there is none.',
  parameters: { ticketCategoryEntityId: required(int('Id of the request category')) },
  body: noBody(),
  answer: oneCarrier(ticketCategoryEntity),
  run: async (call, { parameters: { ticketCategoryEntityId } }) =>
    (await presentTicketCategoryEntities(call)).get(ticketCategoryEntityId) ?? null,
});
