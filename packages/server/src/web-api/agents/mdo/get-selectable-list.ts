/** A list of which several entries can be chosen. */
import { selectableMdoListItem } from '../../carriers/selectable-mdo-list-item.ts';
import { manyCarriers } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentMdoList, presentSelectable } from '../../present/mdo-list.ts';
import { ADDITIONAL_INFO, FLAT, LIST, ONLY_HISTORY, wantedList } from './list-fields.ts';

export const getSelectableList = operation({
  agent: 'MDO',
  name: 'GetSelectableList',
  summary: 'The entries of a list, none of them chosen.',
  parameters: {},
  body: fieldsBody('GetSelectableList', { ...LIST, ...FLAT, ...ADDITIONAL_INFO, ...ONLY_HISTORY }),
  answer: manyCarriers(selectableMdoListItem),
  async run(call, { body }) {
    return presentSelectable(await presentMdoList(call, wantedList(body)), []);
  },
});
