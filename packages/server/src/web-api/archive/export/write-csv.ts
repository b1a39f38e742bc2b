/** Writes an archive as comma-separated values (RFC 4180) that Excel reads as UTF-8 (AX8). */
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { dayText, momentText, timeSpanText } from './clock-text.ts';
import type { FileTable } from './file-table.ts';
import { type FileValue, fileValue } from './file-value.ts';
import { harmlessCells, harmlessText } from './harmless-text.ts';

/** The file as bytes. A batch of rows is asked for when the one before it has been read. */
export function writeCsv(table: FileTable): Readable {
  const file = Readable.from(csvTexts(table), { objectMode: false });
  file.once('close', () => table.rows.close());
  return file;
}

async function* csvTexts({ columns, rows: source, style }: FileTable): AsyncGenerator<string> {
  yield lines([columns.map(({ header }) => harmlessCells(harmlessText(header)))], { bom: true });
  for (let rows = await source.take(); rows !== null; rows = await source.take()) {
    yield lines(
      rows.map(({ cells }) =>
        columns.map(({ kind }, index) => {
          const cell = cells[index];
          return cell === undefined ? '' : csvText(fileValue(cell, kind, style));
        }),
      ),
    );
  }
}

function lines(rows: readonly (readonly string[])[], options: { readonly bom?: boolean } = {}) {
  return stringify([...rows], {
    ...options,
    record_delimiter: 'windows',
    // RFC 4180 wants a lone CR or LF in quotes as well.
    quote_record_delimiter: true,
  });
}

function csvText(value: FileValue): string {
  switch (value.kind) {
    case 'none':
      return '';
    case 'text':
      return harmlessCells(value.text);
    case 'number':
      return String(value.number);
    case 'flag':
      return value.isSet ? 'TRUE' : 'FALSE';
    case 'day':
      return dayText(value.clock);
    case 'moment':
      return momentText(value.clock);
    case 'time-span':
      return timeSpanText(value.seconds);
    default:
      return value satisfies never;
  }
}
