/** What a cell of an exported file holds (AX10–AX13). */
import type { ValueKind } from '../../../archive/column.ts';
import type { Cell } from '../../../archive/query/archive-query.ts';
import { wallMs } from '../../../time/wall-time.ts';
import { translate } from '../../negotiation/translate.ts';
import type { FileStyle } from './file-table.ts';
import { harmlessText } from './harmless-text.ts';

/** Clock times are milliseconds since 1970 on the clocks of the file's zone, as though those were UTC's. */
export type FileValue =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'flag'; readonly isSet: boolean }
  | { readonly kind: 'day' | 'moment'; readonly clock: number }
  | { readonly kind: 'time-span'; readonly seconds: number };

const FOUR_DIGIT_YEAR = /^\d{4}-\d\d-\d\d$/;
const NONE: FileValue = { kind: 'none' };

/** Everything that somebody wrote comes out harmless; what is no text stays what it is. */
export function fileValue(cell: Cell, kind: ValueKind, style: FileStyle): FileValue {
  const { value, shown } = cell;
  if (kind === 'list' && shown !== null) return textValue(shown, style);
  switch (typeof value) {
    case 'boolean':
      return { kind: 'flag', isSet: value };
    case 'number':
      return numberValue(value, kind, style);
    case 'string':
      return kind === 'birthday' ? birthdayValue(value) : textValue(value, style);
    default:
      return NONE;
  }
}

function numberValue(value: number, kind: ValueKind, { zone }: FileStyle): FileValue {
  // PostgreSQL's NaN and infinite times, which no program for tables knows.
  if (!Number.isFinite(value)) return NONE;
  if (kind === 'timeSpan') return { kind: 'time-span', seconds: value };
  if (kind === 'date') return { kind: 'day', clock: wallMs(zone.toWall(value)) };
  if (kind === 'datetime' || kind === 'stamp') {
    return { kind: 'moment', clock: wallMs(zone.toWall(value)) };
  }
  return { kind: 'number', number: value };
}

/** `Date` reads no year but those of four digits for certain. */
function birthdayValue(value: string): FileValue {
  if (!FOUR_DIGIT_YEAR.test(value)) return { kind: 'text', text: value };
  return { kind: 'day', clock: Date.parse(value) };
}

function textValue(text: string, { language }: FileStyle): FileValue {
  return text === '' ? NONE : { kind: 'text', text: harmlessText(translate(text, language)) };
}
