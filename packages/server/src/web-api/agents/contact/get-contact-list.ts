/** Several companies in short. */
import { callerOf } from '../../../crm/caller.ts';
import { loadContacts } from '../../../storage/crm/contacts.ts';
import { contact } from '../../carriers/contact.ts';
import { int } from '../../carriers/property.ts';
import { manyCarriers } from '../../endpoints/answer.ts';
import { listBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentContact } from '../../present/contact.ts';
import { found } from '../../present/found.ts';
import { presentInOrder } from '../../present/in-order.ts';

export const getContactList = operation({
  agent: 'Contact',
  name: 'GetContactList',
  summary: 'The companies of these ids in short, in their order; ids that nobody has are left out.',
  parameters: {},
  body: listBody(int('Id of a company')),
  answer: manyCarriers(contact),
  async run({ chat, agent }, { body: ids }) {
    await callerOf(chat.db, agent);
    return presentInOrder(ids, found(await loadContacts(chat.db, ids)), presentContact);
  },
});
