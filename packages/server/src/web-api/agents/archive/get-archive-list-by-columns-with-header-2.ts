/** A page of rows, and how many there are in all, asked for in texts. */
import { archiveListResult } from '../../carriers/archive-list-result.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { COLUMNS_IN_TEXT, OPTIONS, PROVIDER, ROWS_IN_TEXTS } from './list-fields.ts';
import { listRowsWithHeader } from './list-rows.ts';
import { rowsBody } from './rows-body.ts';
import { wantedRowsOfTexts } from './wanted-rows.ts';

export const getArchiveListByColumnsWithHeader2 = operation({
  agent: 'Archive',
  name: 'GetArchiveListByColumnsWithHeader2',
  summary: 'A page of rows, and how many there are in all, asked for in texts.',
  parameters: {},
  body: rowsBody('GetArchiveListByColumnsWithHeader2', {
    ...PROVIDER,
    ...COLUMNS_IN_TEXT,
    ...ROWS_IN_TEXTS,
    ...OPTIONS,
  }),
  answer: oneCarrier(archiveListResult),
  run: async (call, { body }) => listRowsWithHeader(call, wantedRowsOfTexts(body)),
});
