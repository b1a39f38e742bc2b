import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { EXCEL_LIMITS, writeXlsx } from '../../../src/web-api/archive/export/xlsx/write-xlsx.ts';
import { cell, fileTable, rowsOf } from './file-tables.ts';
import { readWorkbook } from './read-workbook.ts';

const KINDS = ['text', 'int', 'bool', 'date', 'datetime', 'timeSpan', 'birthday'] as const;

describe('a workbook', () => {
  it('[AX9] has values of their own kinds under a bold header that stays in sight', async () => {
    const at = Date.UTC(2020, 4, 28, 10);
    const row = ['a', 7, true, at, at, 60, '2001-02-28'].map((value) => cell(value));
    const sheets = readWorkbook(await buffer(writeXlsx(fileTable(KINDS, [row]))));
    expect(sheets.map(({ name, frozen }) => ({ name, frozen }))).toEqual([
      { name: 'ChatSession', frozen: 1 },
    ]);
    const [header, cells] = sheets[0]?.rows ?? [];
    expect(header?.map(({ value, bold }) => [value, bold])).toEqual(
      KINDS.map((kind) => [kind, true]),
    );
    expect(cells?.map(({ value, format }) => [typeof value, format])).toEqual([
      ['string', ''],
      ['number', ''],
      ['boolean', ''],
      ['number', 'yyyy\\-mm\\-dd'],
      ['number', 'yyyy\\-mm\\-dd\\ hh:mm:ss'],
      ['number', '46'],
      ['number', 'yyyy\\-mm\\-dd'],
    ]);
  });

  it('[AX9] has columns as wide as the archive says, and at least as wide as their headers', async () => {
    const widths = ['20c', '5c', '10%', '200c'];
    const table = fileTable(['text', 'text', 'text', 'text'], []);
    const columns = widths.map(
      (width) => ({ header: 'A long header', kind: 'text', width }) as const,
    );
    const [sheet] = readWorkbook(await buffer(writeXlsx({ ...table, columns })));
    expect(sheet?.widths).toEqual([20, 15, 15, 60]);
  });

  it('[AX9] has columns in which days, times and time spans fit', async () => {
    const kinds = ['date', 'birthday', 'datetime', 'timeSpan', 'int'] as const;
    const columns = kinds.map((kind) => ({ header: 'When', kind, width: '5c' }));
    const table = { ...fileTable(kinds, []), columns };
    const [sheet] = readWorkbook(await buffer(writeXlsx(table)));
    expect(sheet?.widths).toEqual([12, 12, 20, 10, 8]);
  });

  it('[AX9] goes on on a next sheet, with the header, when one is full', async () => {
    expect(EXCEL_LIMITS.rows).toBe(1_048_576);
    const numbers = (from: number, until: number) =>
      Array.from({ length: until - from }, (_, index) => ({
        key: from + index,
        type: 'detail' as const,
        cells: [cell(from + index)],
      }));
    const pages = async (count: number, limits: { rows: number; length: number }) => {
      const source = rowsOf(numbers(1, 4), [], numbers(4, count + 1));
      const file = await buffer(writeXlsx({ ...fileTable(['int'], []), rows: source }, limits));
      return readWorkbook(file).map(({ name, rows }) => [
        name,
        ...rows.map(([read]) => read?.value),
      ]);
    };
    expect(await pages(9, { rows: 5, length: 1e9 })).toEqual([
      ['ChatSession', 'int', 1, 2, 3, 4],
      ['ChatSession 2', 'int', 5, 6, 7, 8],
      ['ChatSession 3', 'int', 9],
    ]);
    expect(await pages(8, { rows: 5, length: 1e9 })).toEqual([
      ['ChatSession', 'int', 1, 2, 3, 4],
      ['ChatSession 2', 'int', 5, 6, 7, 8],
    ]);
    expect(await pages(5, { rows: 100, length: 1 })).toEqual([
      ['ChatSession', 'int', 1, 2, 3],
      ['ChatSession 2', 'int', 4, 5],
    ]);
  });

  it('[AX9] has a sheet with a header alone when there are no rows, and letters for many columns', async () => {
    const kinds = Array.from({ length: 703 }, () => 'int' as const);
    const [sheet, none] = readWorkbook(await buffer(writeXlsx(fileTable(kinds, []))));
    expect(sheet?.rows).toHaveLength(1);
    expect(sheet?.rows[0]).toHaveLength(703);
    expect(none).toBeUndefined();
  });
});
