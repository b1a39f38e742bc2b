/** All customer languages. */
import { loadList } from '../../../storage/crm/list-entries.ts';
import { customerLanguage } from '../../carriers/list-items.ts';
import { manyCarriers } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentCustomerLanguage } from '../../present/list-items.ts';
import { undeleted } from '../../present/undeleted.ts';

export const getCustomerLanguages = operation({
  agent: 'List',
  name: 'GetCustomerLanguages',
  summary: 'All customer languages that are in use, by rank.',
  parameters: {},
  body: noBody(),
  answer: manyCarriers(customerLanguage),
  run: async ({ chat }) =>
    undeleted(await loadList(chat.db, 'custlang')).map(presentCustomerLanguage),
});
