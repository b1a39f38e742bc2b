/** A page of rows with nothing in it. */
import { archiveListResult } from '../../carriers/archive-list-result.ts';
import { emptyValue } from '../../carriers/empty-value.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { noBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';

export const createDefaultArchiveListResult = operation({
  agent: 'Archive',
  name: 'CreateDefaultArchiveListResult',
  summary: 'A page of rows with nothing in it.',
  parameters: {},
  body: noBody(),
  answer: oneCarrier(archiveListResult),
  run: async () => emptyValue(archiveListResult),
});
