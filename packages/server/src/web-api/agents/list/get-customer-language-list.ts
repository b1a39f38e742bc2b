/** Several customer languages by their ids. */
import { loadListEntries } from '../../../storage/crm/list-entries.ts';
import { customerLanguage } from '../../carriers/list-items.ts';
import { int } from '../../carriers/property.ts';
import { manyCarriers } from '../../endpoints/answer.ts';
import { listBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentInOrder } from '../../present/in-order.ts';
import { presentCustomerLanguage } from '../../present/list-items.ts';

export const getCustomerLanguageList = operation({
  agent: 'List',
  name: 'GetCustomerLanguageList',
  summary:
    'The customer languages of these ids, in their order; ids that nothing has are left out.',
  parameters: {},
  body: listBody(int('Id of a customer language')),
  answer: manyCarriers(customerLanguage),
  run: async ({ chat }, { body: ids }) =>
    presentInOrder(ids, await loadListEntries(chat.db, 'custlang', ids), presentCustomerLanguage),
});
