import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src/web-api/archive/export/write-csv.ts';
import { asCsv, asXlsx, cell, fileTable } from './file-tables.ts';
import { readCsv } from './read-csv.ts';

const MAY_28 = Date.UTC(2020, 4, 28, 22, 30, 1);

describe('what cells hold', () => {
  it('[AX10] leaves the cell empty where there is no value', async () => {
    const kinds = ['int', 'bool', 'text', 'datetime', 'list', 'timeSpan', 'text'] as const;
    const row = [...kinds.slice(1).map(() => cell(null)), cell('')];
    expect(await asCsv(fileTable(kinds, [row]))).toEqual([['', '', '', '', '', '', '']]);
    expect(await asXlsx(fileTable(kinds, [row]))).toEqual([[]]);
  });

  it('[AX10] writes the text of a list, in the language of the caller, or its number when it has none', async () => {
    const row = [cell(3, 'US:"Vendor";NO:"Leverandør";'), cell(4)];
    expect(await asCsv(fileTable(['list', 'list'], [row]))).toEqual([['Leverandør', '4']]);
    expect(await asXlsx(fileTable(['list', 'list'], [row]))).toEqual([['Leverandør', 4]]);
  });

  it('[AX11] tells times by the clocks of the zone, and birthdays by none', async () => {
    const kinds = ['datetime', 'date', 'birthday', 'stamp'] as const;
    const rows = [[cell(MAY_28), cell(MAY_28), cell('2001-02-28'), cell(MAY_28)]];
    expect(await asCsv(fileTable(kinds, rows))).toEqual([
      ['2020-05-29 00:30:01', '2020-05-29', '2001-02-28', '2020-05-29 00:30:01'],
    ]);
    const [values] = await asXlsx(fileTable(kinds, rows));
    expect(values?.[0]).toBeCloseTo(43980 + (30 * 60 + 1) / 86400, 9);
    expect(values?.slice(1)).toEqual([43980, 36950, values?.[0]]);
  });

  it('[AX11] writes days that Excel cannot count as text', async () => {
    const kinds = ['birthday', 'datetime'] as const;
    const rows = [
      [cell('1900-03-01'), cell(null)],
      [cell('1899-12-31'), cell(Date.UTC(1850, 0, 1, 12))],
    ];
    const [first, second] = await asXlsx(fileTable(kinds, rows));
    expect(first).toEqual([61]);
    expect(second).toEqual(['1899-12-31', expect.stringMatching(/^1850-01-01 12:/)]);
  });

  it('[AX10] leaves the cell empty for what PostgreSQL has and tables have not', async () => {
    const kinds = ['decimal', 'datetime', 'timeSpan'] as const;
    const row = [cell(Number.NaN), cell(Number.POSITIVE_INFINITY), cell(Number.NEGATIVE_INFINITY)];
    expect(await asCsv(fileTable(kinds, [row]))).toEqual([['', '', '']]);
    expect(await asXlsx(fileTable(kinds, [row]))).toEqual([[]]);
  });

  it('[AX11] writes days beyond the year 9999 as text', async () => {
    const kinds = ['birthday', 'datetime'] as const;
    const row = [cell('10000-01-01'), cell(Date.UTC(12_000, 0, 1, 12))];
    const texts = [['10000-01-01', '12000-01-01 13:00:00']];
    expect(await asXlsx(fileTable(kinds, [row]))).toEqual(texts);
    expect(await asCsv(fileTable(kinds, [row]))).toEqual(texts);
  });

  it('[AX12] never makes days of hours, and drops fractions of a second', async () => {
    const rows = [[cell(93_789.7)], [cell(0)], [cell(-61)]];
    expect(await asCsv(fileTable(['timeSpan'], rows))).toEqual([
      ['26:03:09'],
      ['00:00:00'],
      ['-00:01:01'],
    ]);
    expect(await asXlsx(fileTable(['timeSpan'], rows))).toEqual([
      [93_789.7 / 86_400],
      [0],
      [-61 / 86_400],
    ]);
  });
});

describe('what somebody wrote', () => {
  const BAD = ['=1+1', '+47 55', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '－1'];

  it('[AX13] is never a formula, nor is the header', async () => {
    const table = fileTable(
      ['text', 'list'],
      BAD.map((text) => [cell(text), cell(1, text)]),
    );
    const named = {
      ...table,
      columns: table.columns.map((column) => ({ ...column, header: '=H' })),
    };
    const text = (await buffer(writeCsv(named))).toString('utf8').slice(1);
    expect(readCsv(text)).toEqual(['=H', ...BAD].map((bad) => [`'${bad}`, `'${bad}`]));
    const sheet = await asXlsx(
      fileTable(
        ['text'],
        BAD.map((text) => [cell(text)]),
      ),
    );
    expect(sheet).toEqual(BAD.map((text) => [`'${text.replace('\r', '\n')}`]));
  });

  it('[AX13] is no formula where a semicolon ends a cell either', async () => {
    const table = () => fileTable(['text'], [[cell('hello;=1+1; -2;x')]]);
    expect(await asCsv(table())).toEqual([["hello;'=1+1;' -2;x"]]);
    expect(await asXlsx(table())).toEqual([['hello;=1+1; -2;x']]);
  });

  it('[AX13] stays as it is when it is none, and numbers stay numbers', async () => {
    const row = [cell('a=b'), cell("'x"), cell(-5), cell(-2.5)];
    const kinds = ['text', 'text', 'int', 'decimal'] as const;
    expect(await asCsv(fileTable(kinds, [row]))).toEqual([['a=b', "'x", '-5', '-2.5']]);
    expect(await asXlsx(fileTable(kinds, [row]))).toEqual([['a=b', "'x", -5, -2.5]]);
  });

  it('[AX14] comes back from a workbook whole, but for what XML cannot hold', async () => {
    const texts = [
      '<b>&amp;</b>',
      ' two  spaces ',
      'a\r\nb\rc',
      '_x0041_',
      '😀 ø "q"',
      'a\u0001b\u001f\u007f\uffff',
    ];
    expect(
      await asXlsx(
        fileTable(
          ['text'],
          texts.map((text) => [cell(text)]),
        ),
      ),
    ).toEqual([
      ['<b>&amp;</b>'],
      [' two  spaces '],
      ['a\nb\nc'],
      ['_x0041_'],
      ['😀 ø "q"'],
      ['ab'],
    ]);
  });

  it('[AX14] is cut to what a cell of Excel holds, never in the middle of a character', async () => {
    const long = 'x'.repeat(32_767);
    const rows = [[cell(`${long}y`)], [cell(`${long.slice(1)}😀`)]];
    expect(await asXlsx(fileTable(['text'], rows))).toEqual([[long], [long.slice(1)]]);
    expect(await asCsv(fileTable(['text'], rows))).toEqual(rows.map(([read]) => [read?.value]));
  });
});
