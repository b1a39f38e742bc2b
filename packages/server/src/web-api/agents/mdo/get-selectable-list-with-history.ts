/** A list of which several entries can be chosen, with those chosen before. */
import { selectableMdoListItem } from '../../carriers/selectable-mdo-list-item.ts';
import { manyCarriers } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentMdoList, presentSelectable } from '../../present/mdo-list.ts';
import { ADDITIONAL_INFO, FLAT, HISTORY, LIST, ONLY_HISTORY, wantedList } from './list-fields.ts';

export const getSelectableListWithHistory = operation({
  agent: 'MDO',
  name: 'GetSelectableListWithHistory',
  summary: 'The entries of these ids first, then the whole list; those of the ids are selected.',
  parameters: {},
  body: fieldsBody('GetSelectableListWithHistory', {
    ...LIST,
    ...FLAT,
    ...ADDITIONAL_INFO,
    ...HISTORY,
    ...ONLY_HISTORY,
  }),
  answer: manyCarriers(selectableMdoListItem),
  async run(call, { body }) {
    return presentSelectable(await presentMdoList(call, wantedList(body)), body.HistoryItems);
  },
});
