/** The kinds of files that archives are exported to (AX2). */
import type { Readable } from 'node:stream';
import { ChatError } from '../../../chat/chat-error.ts';
import { show } from '../../carriers/read-scalar.ts';
import type { FileTable } from './file-table.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

export interface FileFormat {
  readonly contentType: string;
  /** The file as bytes; it closes the table's rows. */
  write(table: FileTable): Readable;
}

/** By the endings of their files. */
export const FILE_FORMATS = {
  xlsx: {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (table) => writeXlsx(table),
  },
  csv: { contentType: 'text/csv; charset=utf-8', write: writeCsv },
} as const satisfies Readonly<Record<string, FileFormat>>;

export type FileEnding = keyof typeof FILE_FORMATS;

/** What callers call them, without case, blanks and dots; the vendor names `Excel` alone. */
const NAMES: ReadonlyMap<string, FileEnding> = new Map([
  ['', 'xlsx'],
  ['excel', 'xlsx'],
  ['xlsx', 'xlsx'],
  ['csv', 'csv'],
  ['text/csv', 'csv'],
]);

/** @throws ChatError `bad_request` that names the ones there are */
export function readFileEnding(exportType: string): FileEnding {
  const ending = NAMES.get(exportType.toLowerCase().replaceAll(/[\s.]/g, ''));
  if (ending !== undefined) return ending;
  throw new ChatError('bad_request', [
    `ExportType: ${show(exportType)} is none; expected Excel (or xlsx) or csv`,
  ]);
}
