/** What a cell is told as: JSON's own types, dates in the caller's zone, the text of a list in its language (AW). */
import type { ValueKind } from '../../archive/column.ts';
import type { Cell } from '../../archive/query/archive-query.ts';
import type { Tree } from '../carriers/write-value.ts';
import type { Call } from '../endpoints/call.ts';

/** How a caller wants its dates and texts. */
export type CellStyle = Pick<Call, 'style' | 'zone' | 'stampZone'>;

type WriteCell = (cell: Cell) => Tree;

/** Icons that stand for a boolean. */
const ICONS = { true: 'checked', false: 'unchecked' } as const;

/** A cell as people read it: of a list the text. */
export function shownValue(kind: ValueKind, style: CellStyle): WriteCell {
  return kind === 'list'
    ? ({ shown }) => style.style.translate(shown ?? '')
    : rawValue(kind, style);
}

/** The same, booleans as names of icons. */
export function iconValue(kind: ValueKind, style: CellStyle): WriteCell {
  return kind === 'bool'
    ? ({ value }) => ICONS[value === true ? 'true' : 'false']
    : shownValue(kind, style);
}

/** A cell as programs read it: of a list the id. What is absent is the empty value of its kind (AR6). */
export function rawValue(kind: ValueKind, { style, zone }: CellStyle): WriteCell {
  switch (kind) {
    case 'int':
    case 'decimal':
    case 'list':
      return ({ value }) => value ?? 0;
    case 'bool':
      return ({ value }) => value ?? false;
    case 'text':
    case 'icon':
      return ({ value }) => style.translate(String(value ?? ''));
    case 'datetime':
      return ({ value }) => style.writeDate(numberOrNull(value), false);
    case 'stamp':
      return ({ value }) => style.writeDate(numberOrNull(value), true);
    case 'date':
      return ({ value }) => style.writeDate(midnightOf(numberOrNull(value), zone), false);
    case 'birthday':
      return ({ value }) => style.writeDay(value === null ? null : Date.parse(String(value)));
    case 'timeSpan':
      return ({ value }) => spanText(Number(value ?? 0), style);
    default:
      return kind satisfies never;
  }
}

/** `HH:MM:SS`, with a minus where it runs backwards. Fractions of a second are dropped. */
function spanText(seconds: number, style: CellStyle['style']): string {
  const whole = Math.trunc(seconds);
  return (whole < 0 ? '-' : '') + style.writeTimeSpan(Math.abs(whole));
}

/** When the day of a moment begins by the caller's clocks. */
function midnightOf(ms: number | null, zone: CellStyle['zone']): number | null {
  if (ms === null) return null;
  return zone.fromWall({ ...zone.toWall(ms), hour: 0, minute: 0, second: 0, millisecond: 0 });
}

function numberOrNull(value: Cell['value']): number | null {
  return typeof value === 'number' ? value : null;
}
