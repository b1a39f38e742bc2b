/** A page of rows, in the columns that the user has chosen for that list. */
import { archiveListItem } from '../../carriers/archive-list-item.ts';
import { lazyCarriers } from '../../endpoints/answer.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { GUI_NAME, PROVIDER, ROWS } from './list-fields.ts';
import { listChosenRows } from './list-rows.ts';
import { rowsBody } from './rows-body.ts';
import { wantedRows } from './wanted-rows.ts';

export const getArchiveList = operation({
  agent: 'Archive',
  name: 'GetArchiveList',
  summary: 'A page of rows, in the columns that the user has chosen for that list.',
  parameters: {},
  body: rowsBody('GetArchiveList', { ...GUI_NAME, ...PROVIDER, ...ROWS }),
  answer: lazyCarriers(archiveListItem),
  run: async (call, { body }) =>
    listChosenRows(call, { GuiName: body.GuiName, query: wantedRows(body) }),
});
