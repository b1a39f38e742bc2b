/** Entries of a list that have something in their names. */
import { mdoListItem } from '../../carriers/mdo-list-item.ts';
import { manyCarriers } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentMdoList } from '../../present/mdo-list.ts';
import { ADDITIONAL_INFO, LIST, SEARCH_VALUE, wantedList } from './list-fields.ts';

export const getListWithRestriction = operation({
  agent: 'MDO',
  name: 'GetListWithRestriction',
  summary: 'The entries that have a text in their name or tooltip, flat.',
  parameters: {},
  body: fieldsBody('GetListWithRestriction', { ...LIST, ...ADDITIONAL_INFO, ...SEARCH_VALUE }),
  answer: manyCarriers(mdoListItem),
  run: async (call, { body }) => presentMdoList(call, wantedList({ ...body, ForceFlatList: true })),
});
