/** A page of rows. */
import { archiveListItem } from '../../carriers/archive-list-item.ts';
import { lazyCarriers } from '../../endpoints/answer.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { COLUMNS, PROVIDER, ROWS } from './list-fields.ts';
import { listRows } from './list-rows.ts';
import { rowsBody } from './rows-body.ts';
import { wantedRows } from './wanted-rows.ts';

export const getArchiveListByColumns = operation({
  agent: 'Archive',
  name: 'GetArchiveListByColumns',
  summary: 'A page of rows.',
  parameters: {},
  body: rowsBody('GetArchiveListByColumns', { ...PROVIDER, ...COLUMNS, ...ROWS }),
  answer: lazyCarriers(archiveListItem),
  run: async (call, { body }) => listRows(call, wantedRows(body)),
});
