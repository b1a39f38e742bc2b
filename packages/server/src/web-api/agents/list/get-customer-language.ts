/** A customer language by its id. */
import { loadListEntries } from '../../../storage/crm/list-entries.ts';
import { customerLanguage } from '../../carriers/list-items.ts';
import { int, required } from '../../carriers/property.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentCustomerLanguage } from '../../present/list-items.ts';

export const getCustomerLanguage = operation({
  agent: 'List',
  name: 'GetCustomerLanguage',
  summary: 'A customer language by its id, also a deleted one; null when there is none.',
  parameters: { customerLanguageId: required(int('Id of the customer language')) },
  body: noBody(),
  answer: oneCarrier(customerLanguage),
  async run({ chat }, { parameters: { customerLanguageId: id } }) {
    const entry = (await loadListEntries(chat.db, 'custlang', [id])).get(id);
    return entry === undefined ? null : presentCustomerLanguage(entry);
  },
});
