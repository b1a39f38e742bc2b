/** Writes an archive as an Excel workbook (AX9), a stream from the first row to the last. */
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { FileTable } from '../file-table.ts';
import { type SheetLimits, sheetXml } from './sheet-xml.ts';
import { workbookParts } from './workbook-parts.ts';

/** Excel's most rows; and no part may come near the 4 GiB beyond which it does not open what was streamed. */
export const EXCEL_LIMITS: SheetLimits = { rows: 1_048_576, length: 2 ** 30 };

/**
 * The file as bytes. Rows are asked for as they are read; destroying the file ends the statement behind them.
 * @param limits - what does not fit a sheet goes on on the next one
 */
export function writeXlsx(table: FileTable, limits = EXCEL_LIMITS): Readable {
  const zip = new ZipFile();
  const file = zip.outputStream as Readable;
  file.once('close', () => table.rows.close());
  fill({ zip, file, table, limits }).catch((error: unknown) => file.destroy(asError(error)));
  return file;
}

interface Filling {
  readonly zip: ZipFile;
  readonly file: Readable;
  readonly table: FileTable;
  readonly limits: SheetLimits;
}

/** The parts that count the sheets come last: how many there are shows at the end. */
async function fill(filling: Filling): Promise<void> {
  const { zip, table } = filling;
  let sheets = 0;
  do {
    sheets += 1;
    await addSheet(`xl/worksheets/sheet${sheets}.xml`, filling);
  } while (await table.rows.hasMore());
  for (const [path, content] of Object.entries(workbookParts(table.name, sheets))) {
    zip.addBuffer(Buffer.from(content), path);
  }
  zip.end();
}

/** @throws when the file has been destroyed meanwhile, or the rows could not be read */
async function addSheet(path: string, { zip, file, table, limits }: Filling): Promise<void> {
  const sheet = Readable.from(sheetXml(table, limits), { objectMode: false });
  const stop = () => sheet.destroy();
  file.once('close', stop);
  if (file.destroyed) stop();
  zip.addReadStream(sheet, path);
  try {
    await finished(sheet);
  } finally {
    file.off('close', stop);
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
