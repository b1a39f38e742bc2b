/** A page of rows in a context, asked for in texts. */
import { archiveListItem } from '../../carriers/archive-list-item.ts';
import { lazyCarriers } from '../../endpoints/answer.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { COLUMNS_IN_TEXT, CONTEXT, PROVIDER, ROWS_IN_TEXTS } from './list-fields.ts';
import { listRows } from './list-rows.ts';
import { rowsBody } from './rows-body.ts';
import { wantedRowsOfTexts } from './wanted-rows.ts';

export const getArchiveListByColumnsWithContext2 = operation({
  agent: 'Archive',
  name: 'GetArchiveListByColumnsWithContext2',
  summary: 'A page of rows in a context, asked for in texts.',
  parameters: {},
  body: rowsBody('GetArchiveListByColumnsWithContext2', {
    ...PROVIDER,
    ...COLUMNS_IN_TEXT,
    ...ROWS_IN_TEXTS,
    ...CONTEXT,
  }),
  answer: lazyCarriers(archiveListItem),
  run: async (call, { body }) => listRows(call, wantedRowsOfTexts(body)),
});
