/** All request priorities. */
import { loadList } from '../../../storage/crm/list-entries.ts';
import { ticketPriority } from '../../carriers/list-items.ts';
import { manyCarriers } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentTicketPriority } from '../../present/list-items.ts';
import { undeleted } from '../../present/undeleted.ts';

export const getTicketPriorities = operation({
  agent: 'List',
  name: 'GetTicketPriorities',
  summary: 'All request priorities that are in use, by rank.',
  parameters: {},
  body: noBody(),
  answer: manyCarriers(ticketPriority),
  run: async ({ chat }) =>
    undeleted(await loadList(chat.db, 'ticketpriority')).map(presentTicketPriority),
});
