/** Values in the vendor's own encoding, the same in every culture: `[I:123]`, `[DT:11/09/2017 14:53:18]` (AW). */
import type { Cell, ResultColumn } from '../../archive/query/archive-query.ts';
import type { WallTime } from '../../time/wall-time.ts';
import { type CellStyle, shownValue } from './cell-values.ts';

/** Dates are those of the caller's zone, stamps those of theirs (TZ12). Texts, and so lists and icons, stay as they are; where there is no date: ''. */
export function encodeDisplayValue(cell: Cell, { kind }: ResultColumn, call: CellStyle): string {
  const { value } = cell;
  switch (kind) {
    case 'int':
      return `[I:${value ?? 0}]`;
    case 'decimal':
      return `[F:${value ?? 0}]`;
    case 'bool':
      return value === true ? '[B:1]' : '[B:0]';
    case 'timeSpan':
      return `[TS:${Math.trunc(Number(value ?? 0))}]`;
    case 'datetime':
      return typeof value === 'number' ? `[DT:${momentText(call.zone.toWall(value))}]` : '';
    case 'stamp':
      return typeof value === 'number' ? `[DT:${momentText(call.stampZone.toWall(value))}]` : '';
    case 'date':
      return typeof value === 'number' ? `[D:${dayText(call.zone.toWall(value))}]` : '';
    case 'birthday':
      return value === null ? '' : `[D:${value}]`;
    case 'text':
    case 'icon':
    case 'list':
      return String(shownValue(kind, call)(cell));
    default:
      return kind satisfies never;
  }
}

/** `11/09/2017 14:53:18`: the month comes first. */
function momentText({ year, month, day, hour, minute, second }: WallTime): string {
  const date = [padded(month), padded(day), padded(year, 4)].join('/');
  return `${date} ${[hour, minute, second].map((part) => padded(part)).join(':')}`;
}

/** `2017-11-09` */
function dayText({ year, month, day }: WallTime): string {
  return [padded(year, 4), padded(month), padded(day)].join('-');
}

function padded(number: number, length = 2): string {
  return String(number).padStart(length, '0');
}
