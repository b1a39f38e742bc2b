/** A list for pickers, with the entries that were chosen before. */
import { mdoListItem } from '../../carriers/mdo-list-item.ts';
import { manyCarriers } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { presentMdoList } from '../../present/mdo-list.ts';
import { ADDITIONAL_INFO, FLAT, HISTORY, LIST, ONLY_HISTORY, wantedList } from './list-fields.ts';

export const getListWithHistory = operation({
  agent: 'MDO',
  name: 'GetListWithHistory',
  summary: 'The entries of these ids first, then the whole list.',
  parameters: {},
  body: fieldsBody('GetListWithHistory', {
    ...LIST,
    ...FLAT,
    ...ADDITIONAL_INFO,
    ...HISTORY,
    ...ONLY_HISTORY,
  }),
  answer: manyCarriers(mdoListItem),
  run: async (call, { body }) => presentMdoList(call, wantedList(body)),
});
