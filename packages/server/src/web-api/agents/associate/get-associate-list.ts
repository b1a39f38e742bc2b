/** Several associates by their ids. */
import { loadAssociates } from '../../../storage/crm/associates.ts';
import { associate } from '../../carriers/associate.ts';
import { int } from '../../carriers/property.ts';
import { manyCarriers } from '../../endpoints/answer.ts';
import { listBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentAssociate } from '../../present/associate.ts';
import { presentInOrder } from '../../present/in-order.ts';

export const getAssociateList = operation({
  agent: 'Associate',
  name: 'GetAssociateList',
  summary: 'The associates of these ids, in their order; ids that nobody has are left out.',
  parameters: {},
  body: listBody(int('Id of an associate')),
  answer: manyCarriers(associate),
  async run({ chat }, { body: ids }) {
    return presentInOrder(ids, await loadAssociates(chat.db, ids), presentAssociate);
  },
});
