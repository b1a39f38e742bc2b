/** A page of rows in a context. */
import { archiveListItem } from '../../carriers/archive-list-item.ts';
import { lazyCarriers } from '../../endpoints/answer.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { COLUMNS, CONTEXT, PROVIDER, ROWS } from './list-fields.ts';
import { listRows } from './list-rows.ts';
import { rowsBody } from './rows-body.ts';
import { wantedRows } from './wanted-rows.ts';

export const getArchiveListByColumnsWithContext = operation({
  agent: 'Archive',
  name: 'GetArchiveListByColumnsWithContext',
  summary: 'A page of rows in a context.',
  parameters: {},
  body: rowsBody('GetArchiveListByColumnsWithContext', {
    ...PROVIDER,
    ...COLUMNS,
    ...ROWS,
    ...CONTEXT,
  }),
  answer: lazyCarriers(archiveListItem),
  run: async (call, { body }) => listRows(call, wantedRows(body)),
});
