/** The columns of an exported file, with the headers above them. */
import type { ResultColumn } from '../../../archive/query/archive-query.ts';
import type { Language } from '../../negotiation/language.ts';
import { textIn } from '../../negotiation/translate.ts';
import type { FileColumn } from './file-table.ts';

/** Functions, and the modifiers behind a name. */
const MADE_OF_COLUMNS = /[(:]/;
/** Of what has no width of its own, such as counts. */
const USUAL_WIDTH = '10c';

/** A column of the archive has its display name; what is made of columns is called as it was asked for (AX7). */
export function fileColumns(
  columns: readonly ResultColumn[],
  language: Language,
): readonly FileColumn[] {
  return columns.map(({ asked, kind, column }) => ({
    header:
      column === null || MADE_OF_COLUMNS.test(asked) ? asked : textIn(column.displayName, language),
    kind,
    width: column?.width ?? USUAL_WIDTH,
  }));
}
