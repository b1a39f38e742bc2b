/** An associate by its id. */
import { loadAssociates } from '../../../storage/crm/associates.ts';
import { associate } from '../../carriers/associate.ts';
import { int, required } from '../../carriers/property.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentAssociate } from '../../present/associate.ts';

export const getAssociate = operation({
  agent: 'Associate',
  name: 'GetAssociate',
  summary: 'An associate by its id, also a deleted one; null when there is none.',
  parameters: { associateId: required(int('Id of the associate')) },
  body: noBody(),
  answer: oneCarrier(associate),
  async run({ chat }, { parameters: { associateId } }) {
    const found = (await loadAssociates(chat.db, [associateId])).get(associateId);
    return found === undefined ? null : presentAssociate(found);
  },
});
