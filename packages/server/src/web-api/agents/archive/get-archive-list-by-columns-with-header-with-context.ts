/** A page of rows in a context, and how many there are in all. */
import { archiveListResult } from '../../carriers/archive-list-result.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { COLUMNS, CONTEXT, OPTIONS, PROVIDER, ROWS } from './list-fields.ts';
import { listRowsWithHeader } from './list-rows.ts';
import { rowsBody } from './rows-body.ts';
import { wantedRows } from './wanted-rows.ts';

export const getArchiveListByColumnsWithHeaderWithContext = operation({
  agent: 'Archive',
  name: 'GetArchiveListByColumnsWithHeaderWithContext',
  summary: 'A page of rows in a context, and how many there are in all.',
  parameters: {},
  body: rowsBody('GetArchiveListByColumnsWithHeaderWithContext', {
    ...PROVIDER,
    ...COLUMNS,
    ...ROWS,
    ...OPTIONS,
    ...CONTEXT,
  }),
  answer: oneCarrier(archiveListResult),
  run: async (call, { body }) => listRowsWithHeader(call, wantedRows(body)),
});
