/** Small archives to write into files, without a database behind them. */
import { buffer } from 'node:stream/consumers';
import type { ValueKind } from '../../../src/archive/column.ts';
import type { ArchiveRow, Cell } from '../../../src/archive/query/archive-query.ts';
import { createZone } from '../../../src/time/zone.ts';
import type { FileTable } from '../../../src/web-api/archive/export/file-table.ts';
import { createRowSource, type RowSource } from '../../../src/web-api/archive/export/row-source.ts';
import { writeCsv } from '../../../src/web-api/archive/export/write-csv.ts';
import { writeXlsx } from '../../../src/web-api/archive/export/xlsx/write-xlsx.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';

/** Columns of these kinds, whose headers are their kinds, and one batch of rows. */
export function fileTable(
  kinds: readonly ValueKind[],
  rows: readonly (readonly Cell[])[],
): FileTable {
  return {
    name: 'ChatSession',
    columns: kinds.map((kind) => ({ header: kind, kind, width: '20c' })),
    rows: rowsOf(rows.map((cells, index) => ({ key: index + 1, type: 'detail', cells }))),
    style: { zone: createZone('Europe/Oslo'), language: { tags: ['nb'], culture: 'nb' } },
  };
}

export function rowsOf(...batches: readonly (readonly ArchiveRow[])[]): RowSource {
  return createRowSource(
    (async function* () {
      yield* batches;
    })(),
  );
}

export function cell(value: Cell['value'], shown: string | null = null): Cell {
  return { value, shown };
}

/** The fields of the rows below the header. */
export async function asCsv(table: FileTable): Promise<readonly (readonly string[])[]> {
  const text = (await buffer(writeCsv(table))).toString('utf8');
  return readCsv(text.slice(1)).slice(1);
}

/** The values of the cells below the header of the only sheet. */
export async function asXlsx(table: FileTable): Promise<readonly (readonly unknown[])[]> {
  const [sheet] = readWorkbook(await buffer(writeXlsx(table)));
  return (sheet?.rows ?? []).slice(1).map((row) => Array.from(row, (read) => read?.value));
}
