/** SQL of the values that rows are grouped by, and of those that are counted and summed up. */
import type { ValueKind } from '../column.ts';
import type { SelectedCell } from '../query/selected-rows.ts';
import { type ReadBy, scalarCell } from '../select/scalar-sql.ts';
import type { Scalar } from '../select/selected.ts';

/** Equal to this counts a row that has no value (AR7), so it belongs to the same group (AG7); null = there is none. */
const EMPTY: Readonly<Record<ValueKind, string | null>> = {
  int: '0',
  decimal: '0',
  timeSpan: '0',
  list: '0',
  bool: 'false',
  text: `''`,
  icon: `''`,
  datetime: null,
  date: null,
  stamp: null,
  birthday: null,
};

/** What rows are grouped by. */
export function keyCell(scalar: Scalar, by: ReadBy): SelectedCell {
  const cell = measuredCell(scalar, by);
  const empty = EMPTY[cell.kind];
  return empty === null ? cell : { ...cell, value: `coalesce(${cell.value}, ${empty})` };
}

/**
 * What is measured: of a moment of which only the day is shown, that day in the caller's zone. The empty text is no value,
 * as for `isNull` (AR7).
 */
export function measuredCell(scalar: Scalar, by: ReadBy): SelectedCell {
  const cell = scalarCell(scalar, by);
  switch (cell.kind) {
    case 'date':
      return {
        ...cell,
        value: `date_trunc('day', ${cell.value}, ${by.bind(by.zone.name)}::text)`,
      };
    case 'text':
    case 'icon':
      return { ...cell, value: `nullif(${cell.value}, '')` };
    default:
      return cell;
  }
}
