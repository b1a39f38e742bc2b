/** The request categories that user groups may choose. */
import { mdoListItem } from '../../carriers/mdo-list-item.ts';
import { int, listOf } from '../../carriers/property.ts';
import { manyCarriers } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentMdoList, WHOLE_LIST } from '../../present/mdo-list.ts';

export const getTicketCategoriesForUserGroups = operation({
  agent: 'List',
  name: 'GetTicketCategoriesForUserGroups',
  summary: 'The tree of request categories: every user group may choose every one.',
  parameters: {},
  body: fieldsBody('GetTicketCategoriesForUserGroups', {
    UserGroupIds: listOf(int(), 'Not looked at: all may choose the same'),
  }),
  answer: manyCarriers(mdoListItem),
  run: async (call) => presentMdoList(call, { ...WHOLE_LIST, list: 'ejcategory' }),
});
