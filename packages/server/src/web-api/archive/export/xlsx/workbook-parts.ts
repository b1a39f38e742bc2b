/** The parts of a workbook around its sheets (ECMA-376): the least that Excel opens without complaint. */

/** Where the styles of cells stand in the list of {@link STYLES_XML}. */
export const CELL_STYLE = { plain: 0, header: 1, day: 2, moment: 3, timeSpan: 4 } as const;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Excel's longest name of a sheet. */
const MOST_NAME = 31;

/** Path → content of every part but the sheets, which are `xl/worksheets/sheet1.xml` and so on. */
export function workbookParts(name: string, sheets: number): Readonly<Record<string, string>> {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  return {
    '[Content_Types].xml': contentTypes(numbers),
    '_rels/.rels': relationships([
      { id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' },
    ]),
    'xl/workbook.xml': workbook(name, numbers),
    'xl/_rels/workbook.xml.rels': relationships([
      ...numbers.map((n) => ({
        id: `rId${n}`,
        type: 'worksheet',
        target: `worksheets/sheet${n}.xml`,
      })),
      { id: 'rIdStyles', type: 'styles', target: 'styles.xml' },
    ]),
    'xl/styles.xml': STYLES_XML,
  };
}

function contentTypes(numbers: readonly number[]): string {
  const sheets = numbers.map((n) => part(`/xl/worksheets/sheet${n}.xml`, 'worksheet')).join('');
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('/xl/workbook.xml', 'sheet.main')}${part('/xl/styles.xml', 'styles')}${sheets}</Types>`;
}

function part(path: string, type: string): string {
  return `<Override PartName="${path}" ContentType="${TYPE}.${type}+xml"/>`;
}

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function relationships(all: readonly Relationship[]): string {
  const elements = all.map(
    ({ id, type, target }) =>
      `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${elements.join('')}</Relationships>`;
}

function workbook(name: string, numbers: readonly number[]): string {
  const sheets = numbers.map(
    (n) => `<sheet name="${sheetName(name, n)}" sheetId="${n}" r:id="rId${n}"/>`,
  );
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

/** Only letters, digits and underscores: Excel forbids some signs, and XML others. */
function sheetName(name: string, n: number): string {
  const suffix = n === 1 ? '' : ` ${n}`;
  return `${name.replaceAll(/\W/g, '_').slice(0, MOST_NAME - suffix.length)}${suffix}`;
}

/** 46 is one of Excel's own formats: hours beyond a day. */
const STYLES_XML = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">${xf(0)}${xf(0, 1)}${xf(164)}${xf(165)}${xf(46)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function xf(format: number, font = 0): string {
  const applied = `${format === 0 ? '' : ' applyNumberFormat="1"'}${font === 0 ? '' : ' applyFont="1"'}`;
  return `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0"${applied}/>`;
}
