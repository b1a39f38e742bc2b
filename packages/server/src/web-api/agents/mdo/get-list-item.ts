/** One entry of a list. */
import { mdoListItem } from '../../carriers/mdo-list-item.ts';
import { int, text } from '../../carriers/property.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { readListName } from '../../given/list-name.ts';
import { presentMdoListItem } from '../../present/mdo-list.ts';

export const getListItem = operation({
  agent: 'MDO',
  name: 'GetListItem',
  summary: 'One entry of a list, also a deleted one; null when there is none.',
  parameters: {},
  body: fieldsBody('GetListItem', {
    ListName: text(null, 'Name of the list, in any case'),
    Id: int('Id of the entry'),
  }),
  answer: oneCarrier(mdoListItem),
  run: async (call, { body: { ListName, Id } }) =>
    presentMdoListItem(call, readListName(ListName, 'ListName'), Id),
});
