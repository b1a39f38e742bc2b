/** Several request priorities by their ids. */
import { loadListEntries } from '../../../storage/crm/list-entries.ts';
import { ticketPriority } from '../../carriers/list-items.ts';
import { int } from '../../carriers/property.ts';
import { manyCarriers } from '../../endpoints/answer.ts';
import { listBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentInOrder } from '../../present/in-order.ts';
import { presentTicketPriority } from '../../present/list-items.ts';

export const getTicketPriorityList = operation({
  agent: 'List',
  name: 'GetTicketPriorityList',
  summary:
    'The request priorities of these ids, in their order; ids that nothing has are left out.',
  parameters: {},
  body: listBody(int('Id of a request priority')),
  answer: manyCarriers(ticketPriority),
  run: async ({ chat }, { body: ids }) =>
    presentInOrder(
      ids,
      await loadListEntries(chat.db, 'ticketpriority', ids),
      presentTicketPriority,
    ),
});
