/** Several persons in short. */
import { callerOf } from '../../../crm/caller.ts';
import { loadPersons } from '../../../storage/crm/persons.ts';
import { person } from '../../carriers/person.ts';
import { int } from '../../carriers/property.ts';
import { manyCarriers } from '../../endpoints/answer.ts';
import { listBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { found } from '../../present/found.ts';
import { presentInOrder } from '../../present/in-order.ts';
import { presentPerson } from '../../present/person.ts';

export const getPersonList = operation({
  agent: 'Person',
  name: 'GetPersonList',
  summary: 'The persons of these ids in short, in their order; ids that nobody has are left out.',
  parameters: {},
  body: listBody(int('Id of a person')),
  answer: manyCarriers(person),
  async run({ chat, agent }, { body: ids }) {
    await callerOf(chat.db, agent);
    return presentInOrder(ids, found(await loadPersons(chat.db, ids)), presentPerson);
  },
});
