/** A page of rows, asked for in texts. */
import { archiveListItem } from '../../carriers/archive-list-item.ts';
import { lazyCarriers } from '../../endpoints/answer.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { COLUMNS_IN_TEXT, PROVIDER, ROWS_IN_TEXTS_PLURAL } from './list-fields.ts';
import { listRows } from './list-rows.ts';
import { rowsBody } from './rows-body.ts';
import { wantedRowsOfTexts } from './wanted-rows.ts';

export const getArchiveListByColumns2 = operation({
  agent: 'Archive',
  name: 'GetArchiveListByColumns2',
  summary: 'A page of rows, asked for in texts.',
  parameters: {},
  body: rowsBody('GetArchiveListByColumns2', {
    ...PROVIDER,
    ...COLUMNS_IN_TEXT,
    ...ROWS_IN_TEXTS_PLURAL,
  }),
  answer: lazyCarriers(archiveListItem),
  run: async (call, { body }) => listRows(call, wantedRowsOfTexts(body)),
});
