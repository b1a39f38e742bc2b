import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { ArchiveRow } from '../../../src/archive/query/archive-query.ts';
import type { FileTable } from '../../../src/web-api/archive/export/file-table.ts';
import { createRowSource } from '../../../src/web-api/archive/export/row-source.ts';
import { writeCsv } from '../../../src/web-api/archive/export/write-csv.ts';
import { writeXlsx } from '../../../src/web-api/archive/export/xlsx/write-xlsx.ts';
import { cell, fileTable } from './file-tables.ts';

const ROWS = 50_000;
const BATCH = 100;

/** Rows of noise, which nothing makes smaller, and how many of them were asked for. */
function noisyTable(failAfter = ROWS) {
  let ended: () => void = () => {};
  const seen = { rows: 0, whenEnded: new Promise<void>((resolve) => (ended = resolve)) };
  async function* batches(): AsyncGenerator<readonly ArchiveRow[]> {
    try {
      while (seen.rows < ROWS) {
        if (seen.rows >= failAfter) throw new Error('the database went away');
        seen.rows += BATCH;
        yield Array.from({ length: BATCH }, () => ({
          key: 1,
          type: 'detail' as const,
          cells: [cell(randomBytes(150).toString('base64'))],
        }));
      }
    } finally {
      ended();
    }
  }
  const table: FileTable = { ...fileTable(['text'], []), rows: createRowSource(batches()) };
  return { table, seen };
}

const WRITERS: readonly (readonly [string, (table: FileTable) => Readable])[] = [
  ['csv', writeCsv],
  ['xlsx', writeXlsx],
];

describe.each(WRITERS)('a long %s', (_name, write) => {
  it('[AX15] has few rows in memory at any time', async () => {
    const { table, seen } = noisyTable();
    const moments: { readonly rows: number; readonly bytes: number }[] = [];
    let bytes = 0;
    for await (const chunk of write(table)) {
      bytes += (chunk as Buffer).length;
      moments.push({ rows: seen.rows, bytes });
    }
    const mostWaiting = Math.max(...moments.map((at) => at.rows - (at.bytes / bytes) * ROWS));
    expect(seen.rows).toBe(ROWS);
    expect(mostWaiting).toBeLessThan(ROWS / 50);
  });

  it('[AX16] ends the statement when its reader goes away', async () => {
    const { table, seen } = noisyTable();
    const file = write(table);
    for await (const _chunk of file) if (seen.rows > 0) break;
    await seen.whenEnded;
    expect(seen.rows).toBeLessThan(ROWS / 50);
  });

  it('[AX16] breaks off when the rows do', async () => {
    const { table } = noisyTable(ROWS / 10);
    await expect(buffer(write(table))).rejects.toThrow('the database went away');
  });
});
