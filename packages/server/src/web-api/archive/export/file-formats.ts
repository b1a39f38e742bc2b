/** The kinds of files that archives are exported to (AX2). */
import type { Readable } from 'node:stream';
import { ChatError } from '../../../chat/chat-error.ts';
import { show } from '../../carriers/read-scalar.ts';
import type { FileTable } from './file-table.ts';

/** The file as bytes; it closes the table's rows. */
export type FileWriter = (table: FileTable) => Readable;

export interface FileFormat {
  readonly contentType: string;
  /** What writes it, which is read from disk only when somebody fetches a file: a start need not wait for it. */
  loadWriter(): Promise<FileWriter>;
}

/** By the endings of their files. */
export const FILE_FORMATS = {
  xlsx: {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    loadWriter: async () => (await import('./xlsx/write-xlsx.ts')).writeXlsx,
  },
  csv: {
    contentType: 'text/csv; charset=utf-8',
    loadWriter: async () => (await import('./write-csv.ts')).writeCsv,
  },
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
