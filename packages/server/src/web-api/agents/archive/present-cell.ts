/** A cell of a row as agents answer it. */
import type { Cell, ResultColumn } from '../../../archive/query/archive-query.ts';
import { encodeDisplayValue } from '../../archive/encode-display-value.ts';
import { tooltipHint } from '../../archive/row-hints.ts';
import type { archiveColumnData } from '../../carriers/archive-column-data.ts';
import type { Value } from '../../carriers/property.ts';
import type { Call } from '../../endpoints/call.ts';

const NO_CELL: Cell = { value: null, shown: null };

/** @param cell - absent = without a value */
export function presentCell(
  call: Call,
  column: ResultColumn,
  cell: Cell = NO_CELL,
): Value<typeof archiveColumnData> {
  return {
    DisplayValue: encodeDisplayValue(cell, column, call),
    TooltipHint: tooltipHint(cell, column),
    LinkHint: '',
  };
}
