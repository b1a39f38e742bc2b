/** What `DatePart(…)` can take from a moment. */

/** One of the parts, and how it is taken. */
export interface DatePart {
  /** The modifier that asks for it. */
  readonly name: string;
  readonly kind: 'int' | 'text';
  /** @param wall - SQL of a timestamp without zone: what the caller's clocks show */
  sql(wall: string): string;
}

/** Weeks are ISO's: they begin on Monday, and the year of a week is the one of its Thursday (AG6). */
export const DATE_PARTS: readonly DatePart[] = [
  numberPart('Year', 'year'),
  numberPart('Quarter', 'quarter'),
  numberPart('Month', 'month'),
  numberPart('Day', 'day'),
  numberPart('DayOfYear', 'doy'),
  numberPart('DayOfWeek', 'dow'),
  numberPart('Hour', 'hour'),
  numberPart('Weekno', 'week'),
  textPart('YearMonth', 'YYYY/MM'),
  textPart('YearWeekno', 'IYYY/IW'),
  textPart('YearQuarter', 'YYYY/Q'),
];

function numberPart(name: string, field: string): DatePart {
  return { name, kind: 'int', sql: (wall) => `extract(${field} from ${wall})::integer` };
}

function textPart(name: string, pattern: string): DatePart {
  return { name, kind: 'text', sql: (wall) => `to_char(${wall}, '${pattern}')` };
}
