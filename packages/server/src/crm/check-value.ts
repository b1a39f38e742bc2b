/** Checks what is given for a field, and says in a sentence what is wrong with it (CR9). */
import type { Column, FieldValue } from '../storage/crm/columns.ts';

/** The value to store, or a sentence. */
export type Checked = { readonly value: FieldValue } | { readonly fault: string };

const INT_MOST = 2_147_483_647;
/** The years that both PostgreSQL and four digits can hold: 1 to 9999, in ms. */
const EARLIEST = Date.parse('0001-01-01T00:00:00Z');
const LATEST = Date.parse('9999-12-31T23:59:59.999Z');

/** @param value - not null, which clears and needs no check */
export function checkValue(column: Column, value: unknown): Checked {
  switch (column.kind) {
    case 'text':
      return checkText(value, column.most);
    case 'flag':
      return typeof value === 'boolean' ? { value } : { fault: 'must be true or false' };
    case 'whole':
    case 'optional':
      return checkWhole(value, column);
    case 'decimal':
    case 'measure':
      return isNumber(value) ? { value } : { fault: 'must be a number' };
    case 'time':
      return isNumber(value) && value >= EARLIEST && value <= LATEST
        ? { value: Math.trunc(value) }
        : { fault: 'must be a date of the years 1 to 9999' };
    case 'reference':
      return checkId(value);
  }
}

function checkText(value: unknown, most: number | null): Checked {
  if (typeof value !== 'string') return { fault: 'must be a text' };
  // PostgreSQL holds neither.
  const text = value.toWellFormed().replaceAll('\0', '');
  if (most === null || text.length <= most || [...text].length <= most) return { value: text };
  return { fault: `may have at most ${most} characters` };
}

function checkWhole(
  value: unknown,
  range: { readonly least: number; readonly most: number },
): Checked {
  const { least, most } = range;
  if (isNumber(value) && Number.isInteger(value) && value >= least && value <= most)
    return { value };
  return { fault: `must be a whole number from ${least} to ${most}` };
}

/** 0 and -1 are how others write that there is none. */
function checkId(value: unknown): Checked {
  if (isNumber(value) && Number.isInteger(value) && value <= INT_MOST) {
    return { value: value > 0 ? value : null };
  }
  return { fault: 'must be an id' };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
