/** SQL of a value that each row has: what plain columns and parts of dates become in a statement. */
import type { Zone } from '../../time/zone.ts';
import type { Bind } from '../asking.ts';
import type { ArchiveProvider } from '../provider.ts';
import { type SortTerm, sortTerm } from '../query/order-sql.ts';
import type { SelectedCell } from '../query/selected-rows.ts';
import { type Scalar, scalarKind } from './selected.ts';

/** Whose clocks the parts of dates are read from (AG6), and what binds the zone's name. */
export interface ReadBy {
  readonly zone: Zone;
  readonly bind: Bind;
}

/** What an answer selects for it. */
export function scalarCell(scalar: Scalar, by: ReadBy): SelectedCell {
  const { value, shown, joins } = scalar.column;
  if (scalar.part === null) return { kind: scalar.column.kind, value, shown, joins };
  return { kind: scalarKind(scalar), value: partSql(scalar, by), shown: null, joins };
}

/** What rows are sorted by. */
export function scalarTerm(
  { provider, scalar }: { readonly provider: ArchiveProvider; readonly scalar: Scalar },
  descending: boolean,
  by: ReadBy,
): SortTerm {
  const term = sortTerm(provider, scalar.column, descending);
  if (scalar.part === null) return term;
  return { ...term, sql: partSql(scalar, by), isText: false, isKey: false };
}

function partSql({ column, part }: Scalar, { zone, bind }: ReadBy): string {
  if (part === null) return column.value;
  // A birthday is a day wherever one is.
  return column.kind === 'birthday'
    ? part.sql(`(${column.value})::timestamp`)
    : part.sql(`((${column.value}) at time zone ${bind(zone.name)}::text)`);
}
