/** One sheet of a workbook as XML (AX9): a bold header row that stays in sight, then the rows. */
import type { ValueKind } from '../../../../archive/column.ts';
import type { ArchiveRow } from '../../../../archive/query/archive-query.ts';
import { dayText, momentText } from '../clock-text.ts';
import type { FileColumn, FileTable } from '../file-table.ts';
import { type FileValue, fileValue } from '../file-value.ts';
import { harmlessText } from '../harmless-text.ts';
import { cellText } from './cell-text.ts';
import { CELL_STYLE } from './workbook-parts.ts';

/** How much a sheet may hold. */
export interface SheetLimits {
  /** Rows, the header among them. */
  readonly rows: number;
  /** UTF-16 units of XML after which no more rows are begun. */
  readonly length: number;
}

/** The sheet, a batch of rows at a time, until it is full or there are no more. */
export async function* sheetXml(
  { columns, rows: source, style }: FileTable,
  limits: SheetLimits,
): AsyncGenerator<string> {
  const letters = columns.map((_, index) => columnLetters(index));
  let row = 1;
  let length = 0;
  yield BEFORE_COLUMNS + columnWidths(columns) + headerRow(columns, letters);
  while (row < limits.rows && length < limits.length) {
    const rows = await source.take(limits.rows - row);
    if (rows === null) break;
    let xml = '';
    for (const { cells } of rows) {
      row += 1;
      xml += `<row r="${row}">${rowCells(cells, row)}</row>`;
    }
    length += xml.length;
    yield xml;
  }
  yield AFTER_ROWS;

  function rowCells(cells: ArchiveRow['cells'], number: number): string {
    let xml = '';
    for (const [index, { kind }] of columns.entries()) {
      const cell = cells[index];
      if (cell === undefined) continue;
      xml += cellXml(`${letters[index]}${number}`, fileValue(cell, kind, style));
    }
    return xml;
  }
}

const BEFORE_COLUMNS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>';
const AFTER_ROWS = '</sheetData></worksheet>';

/** Characters; room for the header is made anyway. */
const WIDTHS = { usual: 15, least: 8, most: 60 };
/** Excel shows nothing but `####` of days and times that do not fit. */
const LEAST_WIDTHS: Partial<Record<ValueKind, number>> = {
  date: 12,
  birthday: 12,
  datetime: 20,
  stamp: 20,
  timeSpan: 10,
};
const DAY_SECONDS = 86_400;
const DAY_MS = DAY_SECONDS * 1_000;
/** The day before Excel's first, less the 29 February that 1900 has there. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
/** Before this day Excel's count is one off, and before 1900 there is none. */
const FIRST_DAY = Date.UTC(1900, 2, 1);
/** Here its calendar ends. */
const END_OF_DAYS = Date.UTC(10_000, 0, 1);

function columnWidths(columns: readonly FileColumn[]): string {
  const widths = columns.map(({ width, header, kind }, index) => {
    const [, characters = WIDTHS.usual] = /^(\d+)c$/.exec(width) ?? [];
    const least = LEAST_WIDTHS[kind] ?? WIDTHS.least;
    const wanted = Math.max(Number(characters), header.length + 2, least);
    const column = index + 1;
    return `<col min="${column}" max="${column}" width="${Math.min(wanted, WIDTHS.most)}" customWidth="1"/>`;
  });
  return `${widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`}<sheetData>`;
}

function headerRow(columns: readonly FileColumn[], letters: readonly string[]): string {
  const cells = columns.map(({ header }, index) =>
    textXml(`${letters[index]}1`, harmlessText(header), CELL_STYLE.header),
  );
  return `<row r="1">${cells.join('')}</row>`;
}

function cellXml(at: string, value: FileValue): string {
  switch (value.kind) {
    case 'none':
      return '';
    case 'text':
      return textXml(at, value.text, CELL_STYLE.plain);
    case 'number':
      return `<c r="${at}"><v>${value.number}</v></c>`;
    case 'flag':
      return `<c r="${at}" t="b"><v>${value.isSet ? 1 : 0}</v></c>`;
    case 'day':
      if (!isCountable(value.clock)) return textXml(at, dayText(value.clock), CELL_STYLE.plain);
      return `<c r="${at}" s="${CELL_STYLE.day}"><v>${Math.floor(serial(value.clock))}</v></c>`;
    case 'moment':
      if (!isCountable(value.clock)) return textXml(at, momentText(value.clock), CELL_STYLE.plain);
      return `<c r="${at}" s="${CELL_STYLE.moment}"><v>${serial(value.clock)}</v></c>`;
    case 'time-span':
      return `<c r="${at}" s="${CELL_STYLE.timeSpan}"><v>${value.seconds / DAY_SECONDS}</v></c>`;
    default:
      return value satisfies never;
  }
}

function textXml(at: string, text: string, style: number): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}

function isCountable(clock: number): boolean {
  return clock >= FIRST_DAY && clock < END_OF_DAYS;
}

/** Days since Excel's epoch. */
function serial(clock: number): number {
  return (clock - EXCEL_EPOCH) / DAY_MS;
}

/** `A`, … `Z`, `AA`, … @param index - from 0 */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
