/** The id of a list. */
import { int } from '../../carriers/property.ts';
import { plainValue } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { LIST_IDS, readListName } from '../../given/list-name.ts';
import { LIST } from './list-fields.ts';

export const getListIdByListName = operation({
  agent: 'MDO',
  name: 'GetListIdByListName',
  summary: 'The id of a list, by which it is known as well as by its name.',
  parameters: {},
  body: fieldsBody('GetListIdByListName', LIST),
  answer: plainValue(int()),
  run: async (_call, { body: { Name } }) => LIST_IDS[readListName(Name, 'Name')],
});
