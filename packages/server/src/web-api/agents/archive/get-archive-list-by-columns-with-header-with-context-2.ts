/** A page of rows in a context, and how many there are in all, asked for in texts. */
import { archiveListResult } from '../../carriers/archive-list-result.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { COLUMNS_IN_TEXT, CONTEXT, OPTIONS, PROVIDER, ROWS_IN_TEXTS } from './list-fields.ts';
import { listRowsWithHeader } from './list-rows.ts';
import { rowsBody } from './rows-body.ts';
import { wantedRowsOfTexts } from './wanted-rows.ts';

export const getArchiveListByColumnsWithHeaderWithContext2 = operation({
  agent: 'Archive',
  name: 'GetArchiveListByColumnsWithHeaderWithContext2',
  summary: 'A page of rows in a context, and how many there are in all, asked for in texts.',
  parameters: {},
  body: rowsBody('GetArchiveListByColumnsWithHeaderWithContext2', {
    ...PROVIDER,
    ...COLUMNS_IN_TEXT,
    ...ROWS_IN_TEXTS,
    ...OPTIONS,
    ...CONTEXT,
  }),
  answer: oneCarrier(archiveListResult),
  run: async (call, { body }) => listRowsWithHeader(call, wantedRowsOfTexts(body)),
});
