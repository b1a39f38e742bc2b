/** The rows of a page as `$mode` wants them (AW). */
import type {
  ArchivePage,
  ArchiveRow,
  Cell,
  ResultColumn,
} from '../../archive/query/archive-query.ts';
import { LazyList } from '../carriers/lazy-list.ts';
import { TABLE_RIGHT } from '../carriers/rights.ts';
import type { Tree, TreeObject } from '../carriers/write-value.ts';
import { type CellStyle, iconValue, rawValue, shownValue } from './cell-values.ts';
import { encodeDisplayValue } from './encode-display-value.ts';
import type { RowForm } from './read-request.ts';
import { linkHint, styleHint, tooltipHint } from './row-hints.ts';
import { safeNames } from './safe-names.ts';

/** What rows have besides their columns. */
const OWN_NAMES = ['PrimaryKey', 'EntityName', 'RowType'];

type WriteCell = (cell: Cell) => Tree;

/** Writes one row; what can be known of its columns beforehand is. */
type WriteRow = (row: ArchiveRow) => TreeObject;

const MODES: Readonly<
  Record<RowForm['mode'], (page: ArchivePage, form: RowForm, style: CellStyle) => WriteRow>
> = { slim: slimRows, wide: wideRows, full: fullRows };

/** Each row is presented when it is written (AW22). */
export function presentRows(
  page: ArchivePage,
  form: RowForm,
  style: CellStyle,
): LazyList<TreeObject> {
  return new LazyList(page.rows).map(MODES[form.mode](page, form, style));
}

/** Each column's value under its name. */
function slimRows(page: ArchivePage, form: RowForm, style: CellStyle): WriteRow {
  const cells = page.columns.map((column, place) => ({
    name: column.asked,
    place,
    write: slimCell(column, form, style),
  }));
  return flatRows(page, form, cells);
}

/** The same, each followed by what Full tells of it. */
function wideRows(page: ArchivePage, form: RowForm, style: CellStyle): WriteRow {
  const cells = page.columns.flatMap((column, place) => {
    const more = Object.entries(cellDetails(column, style));
    return [
      { name: column.asked, place, write: slimCell(column, form, style) },
      ...more.map(([part, write]) => ({ name: `${column.asked}:${part}`, place, write })),
    ];
  });
  return flatRows(page, form, cells);
}

/** Each column with what is known of it, beside what is known of the row. */
function fullRows(page: ArchivePage, form: RowForm, style: CellStyle): WriteRow {
  const names = namesOf(
    page.columns.map(({ asked }) => asked),
    form,
  );
  const columns = page.columns.map((column, place) => ({
    name: names[place] ?? column.asked,
    details: Object.entries(cellDetails(column, style)),
  }));
  return (row) => ({
    PrimaryKey: row.key,
    EntityName: page.entity,
    StyleHint: styleHint(row),
    LinkHint: linkHint(page, row),
    TableRight: { Mask: TABLE_RIGHT.select, Reason: '' },
    Column: Object.fromEntries(
      columns.map(({ name, details }, place) => [
        name,
        Object.fromEntries(details.map(([part, write]) => [part, tell(row, place, write)])),
      ]),
    ),
  });
}

interface FlatCell {
  readonly name: string;
  /** Which of the row's cells it is written from. */
  readonly place: number;
  readonly write: WriteCell;
}

function flatRows(page: ArchivePage, form: RowForm, cells: readonly FlatCell[]): WriteRow {
  const names = namesOf(
    cells.map(({ name }) => name),
    form,
  );
  return (row) => {
    const tree: TreeObject = { PrimaryKey: String(row.key), EntityName: page.entity };
    // What stands for several rows says so.
    if (row.type !== 'detail') tree.RowType = row.type;
    for (const [index, { name, place, write }] of cells.entries()) {
      tree[names[index] ?? name] = tell(row, place, write);
    }
    return tree;
  };
}

function slimCell({ kind }: ResultColumn, { output }: RowForm, style: CellStyle): WriteCell {
  return output === 'display' ? iconValue(kind, style) : shownValue(kind, style);
}

/** What Full tells of a cell, and Wide behind its value. */
function cellDetails(column: ResultColumn, style: CellStyle): Readonly<Record<string, WriteCell>> {
  return {
    RawValue: rawValue(column.kind, style),
    DisplayValue: (cell) => encodeDisplayValue(cell, column, style),
    LinkHint: () => '',
    TooltipHint: (cell) => tooltipHint(cell, column),
  };
}

function namesOf(names: readonly string[], { jsonSafe }: RowForm): readonly string[] {
  return jsonSafe ? safeNames(names, OWN_NAMES) : names;
}

/** A row that stands for several has no value where it tells nothing; any other has the empty one. */
function tell({ cells, type }: ArchiveRow, place: number, write: WriteCell): Tree {
  const cell = cells[place] ?? NO_CELL;
  return type !== 'detail' && cell.value === null ? null : write(cell);
}

const NO_CELL: Cell = { value: null, shown: null };
