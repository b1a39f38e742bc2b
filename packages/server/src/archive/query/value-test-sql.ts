/** Tests of a single value, as SQL that indexes on the value can serve: the value stands alone on one side. */

import type { Bind } from '../asking.ts';
import type { ValueKind } from '../column.ts';
import type { Bound, Scalar, Test } from './condition.ts';
import { escapePattern, foldedText, inParentheses } from './text-sql.ts';

/** SQL of a value, of the type that its kind asks for. */
export interface Value {
  readonly sql: string;
  readonly kind: ValueKind;
}

type TextTest = Extract<Test, { kind: 'begins' | 'contains' | 'ends' }>;

const PATTERNS: Readonly<Record<TextTest['kind'], (escaped: string) => string>> = {
  begins: (escaped) => `${escaped}%`,
  contains: (escaped) => `%${escaped}%`,
  ends: (escaped) => `%${escaped}`,
};

/** PostgreSQL's own bounds are a little wider than JavaScript's above, and narrower below: 4713 BC, in ms. */
const EARLIEST_TIME = -210_866_803_200_000;

const TIMES: ReadonlySet<ValueKind> = new Set(['datetime', 'date', 'stamp', 'birthday']);

/** True for the values that pass; false or null for all others. */
export function valueTestSql({ sql, kind }: Value, test: Test, bind: Bind): string {
  const value = { sql: inParentheses(sql), kind };
  switch (test.kind) {
    case 'one-of':
      return oneOfSql(value, test.values, bind);
    case 'range':
      return rangeSql(value, test, bind);
    case 'begins':
    case 'contains':
    case 'ends':
      return patternSql(value, test, bind);
    case 'empty':
      return missingSql(value);
    case 'associate-of':
      return `${value.sql} = (select own.associate_id from associate own
        where own.ejuserid = ${bind(test.userId)}::int)`;
    case 'key':
      throw new Error('a value has no key');
    case 'not':
      return `(${valueTestSql(value, test.of, bind)}) is not true`;
  }
}

/** Whether there is a value that is not the empty text. */
export function presentSql({ sql, kind }: Value): string {
  return `${inParentheses(sql)} ${isText(kind) ? "<> ''" : 'is not null'}`;
}

/** Whether a row without a value passes because the test is for the kind's empty value (AR7). */
export function takesMissing(kind: ValueKind, test: Test): boolean {
  if (test.kind !== 'one-of') return false;
  if (isText(kind)) return test.values.includes('');
  if (kind === 'bool') return test.values.includes(false);
  return !isTime(kind) && test.values.includes(0);
}

/** An empty text is in every text, also where there is none. */
export function isEmptyText(test: Test): boolean {
  return 'text' in test && test.text === '';
}

function missingSql({ sql, kind }: Value): string {
  return isText(kind) ? `(${sql} is null or ${sql} = '')` : `${sql} is null`;
}

function oneOfSql(value: Value, values: readonly Scalar[], bind: Bind): string {
  const { sql, kind } = value;
  if (kind === 'bool') return flagSql(sql, values);
  const possible = values.filter((one) => isPossible(kind, one));
  const among = amongSql(value, possible, bind);
  if (!takesMissing(kind, { kind: 'one-of', values })) return among;
  return `(${sql} is null or ${among})`;
}

function flagSql(sql: string, values: readonly Scalar[]): string {
  const [yes, no] = [values.includes(true), values.includes(false)];
  if (yes && no) return 'true';
  if (yes) return sql;
  return no ? `${sql} is not true` : 'false';
}

function amongSql({ sql, kind }: Value, values: readonly Scalar[], bind: Bind): string {
  const [only, second] = values;
  if (only === undefined) return 'false';
  const left = comparedSql(sql, kind);
  if (second === undefined) return `${left} = ${operandSql(kind, only, bind)}`;
  if (isInteger(kind)) return `${left} = any(${bind(values)}::bigint[])`;
  return `${left} in (${values.map((one) => operandSql(kind, one, bind)).join(', ')})`;
}

function rangeSql(
  { sql, kind }: Value,
  { from, to }: { readonly from: Bound | null; readonly to: Bound | null },
  bind: Bind,
): string {
  if ([from, to].some((bound) => typeof bound?.value === 'string' && bound.value.includes('\0'))) {
    return 'false';
  }
  const left = comparedSql(sql, kind);
  const parts = [
    from === null ? null : `${left} >${from.included ? '=' : ''} ${boundSql(kind, from, bind)}`,
    to === null ? null : `${left} <${to.included ? '=' : ''} ${boundSql(kind, to, bind)}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? `${sql} is not null` : `(${parts.join(' and ')})`;
}

function boundSql(kind: ValueKind, { value }: Bound, bind: Bind): string {
  // Between two whole numbers: no integer type has it, and compared as another type no index would serve.
  if (isInteger(kind) && !Number.isSafeInteger(value)) return `${bind(value)}::float8`;
  return operandSql(kind, value, bind);
}

function patternSql({ sql, kind }: Value, test: TextTest, bind: Bind): string {
  if (isEmptyText(test)) return 'true';
  if (test.text.includes('\0')) return 'false';
  const pattern = PATTERNS[test.kind](escapePattern(test.text));
  return `${comparedSql(sql, kind)} like ${operandSql(kind, pattern, bind)}`;
}

function comparedSql(sql: string, kind: ValueKind): string {
  return isText(kind) ? foldedText(sql) : sql;
}

/** A bound value in the type that it is compared in. Texts lose their case in the database, as what they meet does. */
function operandSql(kind: ValueKind, value: Scalar, bind: Bind): string {
  switch (kind) {
    case 'text':
    case 'icon':
      return foldedText(`${bind(value)}::text`);
    case 'datetime':
    case 'date':
    case 'stamp':
      return `to_timestamp(${bind(Math.max(Number(value), EARLIEST_TIME) / 1000)}::float8)`;
    case 'birthday':
      return `${bind(value)}::date`;
    case 'int':
    case 'list':
      return `${bind(value)}::bigint`;
    case 'bool':
      return `${bind(value)}::boolean`;
    default:
      return `${bind(value)}::float8`;
  }
}

/** What no value of the kind can equal is left out: PostgreSQL would refuse it (AR12). */
function isPossible(kind: ValueKind, value: Scalar): boolean {
  if (isInteger(kind)) return Number.isSafeInteger(value);
  return typeof value !== 'string' || !value.includes('\0');
}

function isText(kind: ValueKind): boolean {
  return kind === 'text' || kind === 'icon';
}

function isInteger(kind: ValueKind): boolean {
  return kind === 'int' || kind === 'list';
}

function isTime(kind: ValueKind): boolean {
  return TIMES.has(kind);
}
