/** MDOList as a REST resource: lists for pickers. */
import { getListNames } from '../agents/mdo/get-list-names.ts';
import { mdoListItem } from '../carriers/mdo-list-item.ts';
import { bool, text } from '../carriers/property.ts';
import { selectableMdoListItem } from '../carriers/selectable-mdo-list-item.ts';
import { manyCarriers } from '../endpoints/answer.ts';
import { noBody } from '../endpoints/body.ts';
import { type Endpoint, resource } from '../endpoints/endpoint.ts';
import { readListName } from '../given/list-name.ts';
import { presentMdoList, presentSelectable, WHOLE_LIST } from '../present/mdo-list.ts';

const LIST = {
  listname: text(null, 'Name of the list, in any case'),
  flat: bool('Neither headings nor branches'),
  additional: text(null, 'Options of the list, such as `showDeleted` or `onlyPresent=True`'),
};

export const MDO_LIST_RESOURCE: readonly Endpoint[] = [
  resource({
    verb: 'GET',
    path: 'MDOList',
    summary: getListNames.summary,
    parameters: {},
    body: noBody(),
    answer: getListNames.answer,
    run: (call) => getListNames.run(call, { parameters: {}, body: null }),
  }),
  resource({
    verb: 'GET',
    path: 'MDOList/{listname}',
    summary: 'The entries of a list, in its headings or branches, or flat.',
    parameters: {
      ...LIST,
      query: text(null, 'Only entries that have this in their name or tooltip, flat'),
    },
    body: noBody(),
    answer: manyCarriers(mdoListItem),
    run: async (call, { parameters: { listname, flat, additional, query } }) => {
      const list = readListName(listname, 'listname');
      return presentMdoList(call, { ...WHOLE_LIST, list, flat, additional, search: query });
    },
  }),
  resource({
    verb: 'GET',
    path: 'MDOList/{listname}/selectable',
    summary: 'A list of which several entries can be chosen; none of them is.',
    parameters: LIST,
    body: noBody(),
    answer: manyCarriers(selectableMdoListItem),
    run: async (call, { parameters: { listname, flat, additional } }) => {
      const list = readListName(listname, 'listname');
      const items = await presentMdoList(call, { ...WHOLE_LIST, list, flat, additional });
      return presentSelectable(items, []);
    },
  }),
];
