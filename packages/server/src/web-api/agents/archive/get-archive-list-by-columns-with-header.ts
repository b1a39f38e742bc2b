/** A page of rows, and how many there are in all. */
import { archiveListResult } from '../../carriers/archive-list-result.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { COLUMNS, OPTIONS, PROVIDER, ROWS } from './list-fields.ts';
import { listRowsWithHeader } from './list-rows.ts';
import { rowsBody } from './rows-body.ts';
import { wantedRows } from './wanted-rows.ts';

export const getArchiveListByColumnsWithHeader = operation({
  agent: 'Archive',
  name: 'GetArchiveListByColumnsWithHeader',
  summary: 'A page of rows, and how many there are in all.',
  parameters: {},
  body: rowsBody('GetArchiveListByColumnsWithHeader', {
    ...PROVIDER,
    ...COLUMNS,
    ...ROWS,
    ...OPTIONS,
  }),
  answer: oneCarrier(archiveListResult),
  run: async (call, { body }) => listRowsWithHeader(call, wantedRows(body)),
});
