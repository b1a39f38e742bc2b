/** The associate that a person is. */
import { loadAssociatesByPerson } from '../../../storage/crm/associates.ts';
import { associate } from '../../carriers/associate.ts';
import { int } from '../../carriers/property.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentAssociate } from '../../present/associate.ts';

export const getAssociateByPersonId = operation({
  agent: 'Associate',
  name: 'GetAssociateByPersonId',
  summary: 'The associate that a person is; null when the person is none.',
  parameters: {},
  body: fieldsBody('GetAssociateByPersonId', { PersonId: int('Id of the person') }),
  answer: oneCarrier(associate),
  async run({ chat }, { body: { PersonId } }) {
    const found = (await loadAssociatesByPerson(chat.db, [PersonId])).get(PersonId);
    return found === undefined ? null : presentAssociate(found);
  },
});
