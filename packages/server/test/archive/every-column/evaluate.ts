/**
 * What filters mean, worked out row by row in plain TypeScript from docs/spec/archive.md and archive-filter.md alone. The
 * tests of the archive are held against it; it shares nothing with the archive itself.
 */
import type { RestrictionType } from '../../../src/archive/column.ts';
import { compareTexts, folded } from './compare-texts.ts';
import { isWithin, periodOf, type Span, spanOfDay, spanOfMoment } from './date-spans.ts';
import type { Known } from './known/known.ts';
import { type Family, familyOf, meaningOf } from './operator-meanings.ts';

export interface Asked {
  readonly restriction: RestrictionType;
  /** By any of its names, in any case. */
  readonly operator: string;
  /** Numbers, `true` and `false`, seconds, texts, and dates such as `2026-03-29` or `2026-03-29T08:00:00.000Z`. */
  readonly values: readonly string[];
}

/** Who asks. */
export interface Asker {
  readonly userId: number;
  readonly associateId: number;
  /** Milliseconds since the epoch; the clocks are Oslo's. */
  readonly now: number;
}

type Value = Known['value'];

/** Whether a row whose column holds this passes (AR7, AR10–AR12). */
export function passes(asked: Asked, known: Known, asker: Asker): boolean {
  const meaning = meaningOf(asked.restriction, asked.operator);
  const plain = { ...asked, operator: meaning.of };
  return meaning.negated !== passesPlainly(plain, known, asker);
}

function passesPlainly(asked: Asked, known: Known, asker: Asker): boolean {
  const family = familyOf(asked.restriction);
  const { operator, values } = asked;
  if (known.constant !== undefined) return holds(asked, known.constant, { family, asker });
  if (operator === 'contains' && known.said !== undefined) return isSaid(values[0], known.said);
  if (asked.restriction === 'stringorPK' && isKey(asked, known.key)) return true;
  if (known.members === undefined) return holds(asked, known.value, { family, asker });
  if (known.members.length === 0) return holds(asked, null, { family, asker });
  return known.members.some((member) => holds(asked, member, { family, asker }));
}

interface Around {
  readonly family: Family;
  readonly asker: Asker;
}

function holds({ restriction, operator, values }: Asked, value: Value, around: Around): boolean {
  if (operator === 'isNull') return value === null || value === '';
  if (operator === 'currentAssociate') {
    const { associateId, userId } = around.asker;
    return value === (restriction === 'ejUser' ? userId : associateId);
  }
  switch (around.family) {
    case 'flag':
      return flagHolds(values, value === true);
    case 'number':
      return numberHolds(operator, values.map(Number), value as number | null);
    case 'text':
      return textHolds(operator, values, value as string | null);
    case 'date':
      return dateHolds({ restriction, operator, values }, value as number | null, around.asker);
  }
}

/** One test for all: equal to one of those that are given, to true when none is. */
function flagHolds(values: readonly string[], value: boolean): boolean {
  return values.length === 0 ? value : values.includes(String(value));
}

function numberHolds(
  operator: string,
  [first = Number.NaN, second = Number.NaN, ...more]: readonly number[],
  value: number | null,
): boolean {
  if (operator === 'equals') return [first, second, ...more].includes(value ?? 0);
  if (value === null) return false;
  switch (operator) {
    case 'less':
      return value < first;
    case 'greater':
      return value > first;
    case 'le':
      return value <= first;
    case 'ge':
      return value >= first;
    case 'between':
      return value >= first && value <= second;
    default:
      throw new Error(`numbers have no ${operator}`);
  }
}

function textHolds(operator: string, values: readonly string[], value: string | null): boolean {
  const wanted = values.map(folded);
  const [first = '', second = ''] = wanted;
  const has = folded(value ?? '');
  switch (operator) {
    case 'equals':
      return wanted.includes(has);
    case 'begins':
      return has.startsWith(first);
    case 'contains':
      return has.includes(first);
    case 'ends':
      return has.endsWith(first);
    case 'between':
      return value !== null && compareTexts(first, has) <= 0 && compareTexts(has, second) <= 0;
    default:
      throw new Error(`texts have no ${operator}`);
  }
}

function dateHolds({ restriction, operator, values }: Asked, value: number | null, asker: Asker) {
  if (value === null) return false;
  const period = periodOf(operator, values, asker.now);
  if (period !== null) return isWithin(value, period);
  if (operator === 'beforeToday' || operator === 'afterToday') {
    const today = periodOf('today', [], asker.now) ?? { from: 0, to: 0 };
    return operator === 'beforeToday' ? value < today.from : value >= today.to;
  }
  const [means, test] = DATE_TESTS[operator] ?? [];
  if (test === undefined) throw new Error(`dates have no ${operator}`);
  const days = means === 'day' || (means === undefined && restriction === 'date');
  return test(value, values.map(days ? spanOfDay : spanOfMoment));
}

type DateTest = (value: number, spans: readonly Span[]) => boolean;

const within: DateTest = (value, spans) => spans.some((span) => isWithin(value, span));
const before: DateTest = (value, [span]) => span !== undefined && value < span.from;
const after: DateTest = (value, [span]) => span !== undefined && value >= span.to;
const from: DateTest = (value, [span]) => span !== undefined && value >= span.from;
const to: DateTest = (value, [span]) => span !== undefined && value < span.to;
const between: DateTest = (value, [first, last]) =>
  first !== undefined && last !== undefined && value >= first.from && value < last.to;

/** Whether the operator means days or moments whatever the column, and what it asks (AF25, AF26). */
const DATE_TESTS: Readonly<Record<string, readonly ['day' | 'moment' | undefined, DateTest]>> = {
  equals: [undefined, within],
  before: [undefined, before],
  after: [undefined, after],
  from: [undefined, from],
  to: [undefined, to],
  between: [undefined, between],
  date: ['day', within],
  dateBetween: ['day', between],
  dateTime: ['moment', within],
  beforeTime: ['moment', before],
  afterTime: ['moment', from],
  dateTimeBetween: ['moment', between],
};

/** Digits, with or without spaces around them, stand for the key as well as for themselves (AF24). */
function isKey({ operator, values }: Asked, key: number | null | undefined): boolean {
  if (operator !== 'equals') return false;
  return values.some((value) => /^\d+$/.test(value.trim()) && Number(value) === (key ?? 0));
}

/** Whether there are words, and every one begins a word of one of the texts (AS1, AS2); nothing is everywhere (AR7). */
function isSaid(wanted = '', texts: readonly string[]): boolean {
  if (wanted.trim() === '') return true;
  const [sought, has] = [wordsOf(wanted), texts.flatMap(wordsOf)];
  return sought.length > 0 && sought.every((word) => has.some((one) => one.startsWith(word)));
}

function wordsOf(text: string): readonly string[] {
  return folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
