/** Several request categories by their ids. */
import { int } from '../../carriers/property.ts';
import { ticketCategoryEntity } from '../../carriers/ticket-category-entity.ts';
import { manyCarriers } from '../../endpoints/answer.ts';
import { listBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentInOrder } from '../../present/in-order.ts';
import { presentTicketCategoryEntities } from '../../present/ticket-category-entities.ts';

export const getTicketCategoryList = operation({
  agent: 'List',
  name: 'GetTicketCategoryList',
  summary:
    'The request categories of these ids, in their order; ids that nothing has are left out.',
  parameters: {},
  body: listBody(int('Id of a request category')),
  answer: manyCarriers(ticketCategoryEntity),
  run: async (call, { body: ids }) =>
    presentInOrder(ids, await presentTicketCategoryEntities(call), (entity) => entity),
});
