import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src/web-api/archive/export/write-csv.ts';
import { cell, fileTable, rowsOf } from './file-tables.ts';
import { readCsv } from './read-csv.ts';

describe('comma-separated values', () => {
  it('[AX8] are UTF-8 with a byte order mark, lines that end with CR LF, and a header', async () => {
    const table = fileTable(
      ['text', 'int', 'bool', 'decimal'],
      [
        [cell('Grønn'), cell(1200), cell(true), cell(0.5)],
        [cell('b'), cell(0), cell(false), cell(1e21)],
      ],
    );
    expect((await buffer(writeCsv(table))).toString('utf8')).toBe(
      '\uFEFFtext,int,bool,decimal\r\nGrønn,1200,TRUE,0.5\r\nb,0,FALSE,1e+21\r\n',
    );
  });

  it('[AX8] quote what RFC 4180 wants quoted', async () => {
    const texts = ['a,b', 'say "hi"', 'two\nlines', 'two\r\nlines', 'one\rmore', ' space ', ''];
    const table = fileTable(
      texts.map(() => 'text'),
      [texts.map((text) => cell(text))],
    );
    const text = (await buffer(writeCsv(table))).toString('utf8');
    expect(text.split('\r\n').slice(1).join('\r\n')).toBe(
      '"a,b","say ""hi""","two\nlines","two\r\nlines","one\rmore", space ,\r\n',
    );
    expect(readCsv(text.slice(1))[1]).toEqual(texts);
  });

  it('[AX8] are a header alone when there are no rows', async () => {
    const table = { ...fileTable(['text'], []), rows: rowsOf([], []) };
    expect((await buffer(writeCsv(table))).toString('utf8')).toBe('\uFEFFtext\r\n');
  });
});
