/** Reads a workbook back: what Excel would show in each cell, and how. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { readZip } from './read-zip.ts';

export interface ReadSheet {
  readonly name: string;
  /** Rows from the first one; cells that are not there are undefined. */
  readonly rows: readonly (readonly ReadCell[])[];
  /** Rows that stay in sight. */
  readonly frozen: number;
  /** Characters, by column. */
  readonly widths: readonly number[];
}

export interface ReadCell {
  readonly value: string | number | boolean;
  /** Of numbers: `yyyy\-mm\-dd`, or the number of one of Excel's own; empty for plain ones. */
  readonly format: string;
  readonly bold: boolean;
}

type Node = Readonly<Record<string, unknown>>;

const LISTS = /\.(?:sheet|row|c|col|xf|numFmt|font|Relationship|Override|Default)$/;
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
  isArray: (_name, path) => typeof path === 'string' && LISTS.test(path),
});

/** @throws Error when a part is missing, is no XML, or is not described as the format wants it */
export function readWorkbook(file: Buffer): readonly ReadSheet[] {
  const parts = readZip(file);
  const part = (path: string): Node => {
    const xml = parts.get(path)?.toString('utf8');
    if (xml === undefined) throw new Error(`no part ${path}`);
    if (XMLValidator.validate(xml) !== true) throw new Error(`${path} is no XML`);
    return parser.parse(xml) as Node;
  };
  const described = new Set(
    list(at(part('[Content_Types].xml'), 'Types', 'Override')).map(({ PartName }) => PartName),
  );
  for (const path of parts.keys()) {
    if (!path.endsWith('.rels') && !path.startsWith('[') && !described.has(`/${path}`)) {
      throw new Error(`${path} has no content type`);
    }
  }
  const styles = readStyles(part('xl/styles.xml'));
  const targets = new Map(
    list(at(part('xl/_rels/workbook.xml.rels'), 'Relationships', 'Relationship')).map(
      ({ Id, Target }) => [Id, `xl/${String(Target)}`],
    ),
  );
  return list(at(part('xl/workbook.xml'), 'workbook', 'sheets', 'sheet')).map((sheet) => {
    const { worksheet } = part(targets.get(sheet['r:id']) ?? '') as { readonly worksheet: Node };
    const pane = at(worksheet, 'sheetViews', 'sheetView', 'pane') as Node | undefined;
    return {
      name: String(sheet.name),
      frozen: pane?.state === 'frozen' ? Number(pane.ySplit) : 0,
      widths: list(at(worksheet, 'cols', 'col')).map(({ width }) => Number(width)),
      rows: list(at(worksheet, 'sheetData', 'row')).map((row, index) => {
        if (row.r !== String(index + 1))
          throw new Error(`row ${String(row.r)} is not in its place`);
        return readRow(list(row.c), styles);
      }),
    };
  });
}

interface Style {
  readonly format: string;
  readonly bold: boolean;
}

function readStyles({ styleSheet }: Node): readonly Style[] {
  const formats = new Map(
    list(at(styleSheet, 'numFmts', 'numFmt')).map(({ numFmtId, formatCode }) => [
      numFmtId,
      String(formatCode),
    ]),
  );
  const fonts = list(at(styleSheet, 'fonts', 'font'));
  return list(at(styleSheet, 'cellXfs', 'xf')).map(({ numFmtId, fontId }) => ({
    format: numFmtId === '0' ? '' : (formats.get(numFmtId) ?? String(numFmtId)),
    bold: 'b' in (fonts[Number(fontId)] ?? {}),
  }));
}

function readRow(cells: readonly Node[], styles: readonly Style[]): readonly ReadCell[] {
  const row: ReadCell[] = [];
  for (const cell of cells) {
    const style = styles[Number(cell.s ?? 0)];
    if (style === undefined) throw new Error(`a cell of style ${String(cell.s)}`);
    row[columnOf(String(cell.r))] = { value: readValue(cell), ...style };
  }
  return row;
}

function readValue(cell: Node): ReadCell['value'] {
  if (cell.t === 'inlineStr') {
    const text = at(cell, 'is', 't');
    const shown = typeof text === 'object' ? (text as Node)['#text'] : text;
    return String(shown ?? '').replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
  const number = Number(cell.v);
  if (Number.isNaN(number)) throw new Error(`${String(cell.v)} is no number`);
  return cell.t === 'b' ? number === 1 : number;
}

/** `AB7` is column 27. */
function columnOf(place: string): number {
  const letters = place.replace(/\d+$/, '');
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function at(node: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, name) => (inner as Node | undefined)?.[name], node);
}

function list(nodes: unknown): readonly Node[] {
  return (nodes ?? []) as readonly Node[];
}
