/** A page of rows, in the columns that the user has chosen for that list, asked for in texts. */
import { archiveListItem } from '../../carriers/archive-list-item.ts';
import { lazyCarriers } from '../../endpoints/answer.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { GUI_NAME, PROVIDER, ROWS_IN_TEXTS } from './list-fields.ts';
import { listChosenRows } from './list-rows.ts';
import { rowsBody } from './rows-body.ts';
import { wantedRowsOfTexts } from './wanted-rows.ts';

export const getArchiveList2 = operation({
  agent: 'Archive',
  name: 'GetArchiveList2',
  summary:
    'A page of rows, in the columns that the user has chosen for that list, asked for in texts.',
  parameters: {},
  body: rowsBody('GetArchiveList2', { ...GUI_NAME, ...PROVIDER, ...ROWS_IN_TEXTS }),
  answer: lazyCarriers(archiveListItem),
  run: async (call, { body }) =>
    listChosenRows(call, { GuiName: body.GuiName, query: wantedRowsOfTexts(body) }),
});
