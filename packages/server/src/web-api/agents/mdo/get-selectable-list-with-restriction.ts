/** Entries to choose from that have something in their names. */
import { selectableMdoListItem } from '../../carriers/selectable-mdo-list-item.ts';
import { manyCarriers } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentMdoList, presentSelectable } from '../../present/mdo-list.ts';
import { ADDITIONAL_INFO, LIST, SEARCH_VALUE, wantedList } from './list-fields.ts';

export const getSelectableListWithRestriction = operation({
  agent: 'MDO',
  name: 'GetSelectableListWithRestriction',
  summary: 'The entries that have a text in their name or tooltip, flat, none of them chosen.',
  parameters: {},
  body: fieldsBody('GetSelectableListWithRestriction', {
    ...LIST,
    ...ADDITIONAL_INFO,
    ...SEARCH_VALUE,
  }),
  answer: manyCarriers(selectableMdoListItem),
  async run(call, { body }) {
    return presentSelectable(
      await presentMdoList(call, wantedList({ ...body, ForceFlatList: true })),
      [],
    );
  },
});
