/** All request categories. */
import { ticketCategoryEntity } from '../../carriers/ticket-category-entity.ts';
import { manyCarriers } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentTicketCategoryItems } from '../../present/ticket-category-entities.ts';

export const getTicketCategories = operation({
  agent: 'List',
  name: 'GetTicketCategories',
  summary: 'All request categories that are in use, with their settings, by rank.',
  parameters: {},
  body: noBody(),
  answer: manyCarriers(ticketCategoryEntity),
  run: async (call) => presentTicketCategoryItems(call, { includeDeleted: false }),
});
