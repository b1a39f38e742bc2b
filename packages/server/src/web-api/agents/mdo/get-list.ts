/** A list for pickers. */
import { mdoListItem } from '../../carriers/mdo-list-item.ts';
import { manyCarriers } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentMdoList } from '../../present/mdo-list.ts';
import { ADDITIONAL_INFO, FLAT, LIST, ONLY_HISTORY, wantedList } from './list-fields.ts';

export const getList = operation({
  agent: 'MDO',
  name: 'GetList',
  summary: 'The entries of a list, in its headings or branches, or flat.',
  parameters: {},
  body: fieldsBody('GetList', { ...LIST, ...FLAT, ...ADDITIONAL_INFO, ...ONLY_HISTORY }),
  answer: manyCarriers(mdoListItem),
  run: async (call, { body }) => presentMdoList(call, wantedList(body)),
});
