/** The functions that may stand around a column. */
import type { ValueKind } from '../column.ts';

/** What makes one value of the rows of a group. */
export interface AggregateFunction {
  readonly name: 'Sum' | 'Avg' | 'Percent' | 'Count' | 'CountAll' | 'Max' | 'Min';
  /** Whose values it can do that with; null = any kind. */
  readonly takes: readonly ValueKind[] | null;
  /** @param of - the kind of the values it is given */
  gives(of: ValueKind): ValueKind;
}

const AMOUNTS: readonly ValueKind[] = ['int', 'decimal', 'timeSpan'];
const MEASURES: readonly ValueKind[] = [...AMOUNTS, 'datetime', 'date', 'stamp'];

/** All of them, as they spell themselves (AG4, AG5). */
export const AGGREGATES: readonly AggregateFunction[] = [
  { name: 'Sum', takes: AMOUNTS, gives: (of) => of },
  { name: 'Avg', takes: AMOUNTS, gives: (of) => (of === 'int' ? 'decimal' : of) },
  { name: 'Percent', takes: AMOUNTS, gives: () => 'decimal' },
  { name: 'Count', takes: null, gives: () => 'int' },
  { name: 'CountAll', takes: null, gives: () => 'int' },
  { name: 'Max', takes: MEASURES, gives: (of) => of },
  { name: 'Min', takes: MEASURES, gives: (of) => of },
];

/** What `DatePart` can take a part of. */
export const DATED: readonly ValueKind[] = ['datetime', 'date', 'stamp', 'birthday'];

/** Every function's name, for guessing what was meant. */
export const FUNCTION_NAMES: readonly string[] = [
  'GroupBy',
  ...AGGREGATES.map(({ name }) => name),
  'DatePart',
];
