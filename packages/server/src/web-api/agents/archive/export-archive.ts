/** Makes a file of an archive. */
import { readFileEnding } from '../../archive/export/file-formats.ts';
import { onlyRows } from '../../archive/export/only-rows.ts';
import { storeExport } from '../../archive/export/store-export.ts';
import { archiveOrderByInfo } from '../../carriers/archive-order-by-info.ts';
import { archiveRestrictionInfo } from '../../carriers/archive-restriction-info.ts';
import { exportArchiveResult } from '../../carriers/export-archive-result.ts';
import { int, listOf, many, text } from '../../carriers/property.ts';
import { TABLE_RIGHT } from '../../carriers/rights.ts';
import { oneCarrier } from '../../endpoints/answer.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { withWireNames } from '../../endpoints/with-wire-names.ts';
import { COLUMNS, CONTEXT, PROVIDER, WIRE_NAMES } from './list-fields.ts';
import { rowsBody } from './rows-body.ts';
import { wantedExport } from './wanted-export.ts';

export const exportArchive = operation({
  agent: 'Archive',
  name: 'ExportArchive',
  summary: 'Where a file of the rows can be fetched: a workbook for Excel, or CSV.',
  parameters: {},
  body: rowsBody('ExportArchive', {
    ...PROVIDER,
    ...CONTEXT,
    DesiredEntities: listOf(text(), 'Which kinds of rows; empty = all'),
    ...COLUMNS,
    SortOrder: many(
      () => archiveOrderByInfo,
      'What the rows are sorted by; empty = by primary key',
    ),
    Restrictions: many(() => archiveRestrictionInfo, 'Which rows; empty = all'),
    ExportType: text(null, '`Excel` or `xlsx`, which nothing stands for too, or `csv`'),
    SelectedRowIds: listOf(text(), 'Primary keys: of the rows only these; empty = all of them'),
    EstimatedRowCount: int('About how many rows there are; said again when the file is fetched'),
  }),
  answer: oneCarrier(exportArchiveResult),
  async run(call, { body }) {
    const wanted = {
      ending: readFileEnding(body.ExportType),
      query: onlyRows(wantedExport(body), body.SelectedRowIds),
      rowCount: body.EstimatedRowCount > 0 ? body.EstimatedRowCount : null,
    };
    const { id, fileName } = await withWireNames(WIRE_NAMES, storeExport(call, wanted));
    return {
      BatchTaskId: 0,
      FileName: fileName,
      Message: `${call.apiUrl}/Archive/Export/${id}`,
      tableRight: TABLE_RIGHT.select,
    };
  },
});
