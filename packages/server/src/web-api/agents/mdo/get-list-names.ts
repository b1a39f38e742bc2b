/** The names of all lists. */
import { listOf, text } from '../../carriers/property.ts';
import { plainValue } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { LIST_NAMES } from '../../given/list-name.ts';

export const getListNames = operation({
  agent: 'MDO',
  name: 'GetListNames',
  summary: 'The names of all lists.',
  parameters: {},
  body: noBody(),
  answer: plainValue(listOf(text())),
  run: async () => LIST_NAMES,
});
