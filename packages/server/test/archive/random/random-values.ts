/** Random operands: values of the column itself, parts of them, values beside them, and some that no row has. */
import fc from 'fast-check';
import type { RestrictionType } from '../../../src/archive/column.ts';
import type { Arity } from '../../../src/archive/filter/operator.ts';
import type { Known } from '../every-column/known/known.ts';
import { type KnownSession, knownOf } from '../every-column/known/known-sessions.ts';
import { familyOf } from '../every-column/operator-meanings.ts';
import { wallText } from '../every-column/oslo-clock.ts';

/** What rows have in each column, each value once. */
export type RandomValues = ReadonlyMap<string, readonly Known[]>;

export interface OperandsFor {
  readonly restriction: RestrictionType;
  readonly column: string;
  readonly operator: string;
  readonly arity: Arity;
}

export function valuesOf(sessions: readonly KnownSession[]): RandomValues {
  const names = Object.keys(sessions[0]?.columns ?? {});
  return new Map(
    names.map((name) => {
      const known = sessions.map((session) => knownOf(session, name));
      return [name, [...new Map(known.map((one) => [JSON.stringify(one), one])).values()]];
    }),
  );
}

/** As many as the operator takes. */
export function randomValues(
  asked: OperandsFor,
  values: RandomValues,
): fc.Arbitrary<readonly string[]> {
  const one = randomValue(asked, values.get(asked.column) ?? []);
  switch (asked.arity) {
    case 'none':
      return fc.constant([]);
    case 'optional':
      return fc.array(one, { maxLength: 1 });
    case 'one':
      return fc.tuple(one);
    case 'two':
      return fc.tuple(one, one);
    case 'many':
      return fc.array(one, { minLength: 1, maxLength: 4 });
    case 'period':
      return fc.tuple(PERIOD);
    case 'periods':
      return fc.tuple(fc.nat(6).map(String), PERIOD);
  }
}

const PERIOD = fc.constantFrom(
  ...'day DAYS 1 week wk Weeks 2 month mons 3 quarter qtr 4 halfyear hyrs 5 year yr 6'.split(' '),
);
/** Letters whose order and case matter, and what would be more than a character to SQL, patterns or filters. */
const CHARACTERS = fc.constantFrom(...`aAåÅæØøbzZßΣİ10 %_\\'"(,)-;`);

function randomValue(
  { restriction, operator }: OperandsFor,
  known: readonly Known[],
): fc.Arbitrary<string> {
  const value = fc.constantFrom(...(known.length === 0 ? NOTHING : known));
  switch (familyOf(restriction)) {
    case 'flag':
      return fc.constantFrom('true', 'false');
    case 'number':
      return fc.oneof(
        { weight: 5, arbitrary: value.chain(numberNear) },
        fc.integer({ min: -2, max: 9 }).map(String),
      );
    case 'date':
      return fc.tuple(value, fc.constantFrom(...BESIDE), fc.constantFrom(...FORMS)).map(dateNear);
    case 'text':
      return operator.toLowerCase() === 'contains' && known.some(({ said }) => said !== undefined)
        ? value.chain(wordIn)
        : textNear(value);
  }
}

const NOTHING: readonly Known[] = [{ kind: 'text', value: null, shown: null }];
/** Milliseconds from a date that rows have. */
const BESIDE = [0, 0, 0, 1, -1, 1_000, 86_400_000, -3_600_000];
/** How much of a date is written: the day, the minute, the second, the millisecond, and all of it in UTC. */
const FORMS = [10, 16, 19, 23, 'UTC'] as const;

function numberNear({ value, members }: Known): fc.Arbitrary<string> {
  const numbers = members === undefined || members.length === 0 ? [value ?? 0] : members;
  const isWhole = numbers.every((number) => Number.isInteger(Number(number)));
  return fc
    .tuple(fc.constantFrom(...numbers), fc.constantFrom(0, 0, 0, 1, -1))
    .map(([number, beside]) => String(isWhole ? Number(number) + beside : number));
}

function dateNear([{ value }, beside, form]: [Known, number, (typeof FORMS)[number]]): string {
  const ms = Number(value ?? Date.UTC(2026, 2, 29)) + beside;
  return form === 'UTC' ? new Date(ms).toISOString() : wallText(ms).slice(0, form);
}

/** A value, a part of one, a key, or anything. */
function textNear(known: fc.Arbitrary<Known>): fc.Arbitrary<string> {
  const text = known.chain(({ value, members, key }) => {
    const texts = [...(members ?? []), ...(key ? [key] : []), value ?? ''];
    return fc.constantFrom(...texts.map(String));
  });
  const part = fc
    .tuple(text, fc.nat(6), fc.integer({ min: 1, max: 4 }))
    .map(([whole, from, length]) => {
      const characters = [...whole];
      const start = characters.length === 0 ? 0 : from % characters.length;
      return characters.slice(start, start + length).join('');
    });
  const turned = fc
    .tuple(fc.oneof(text, part), fc.boolean())
    .map(([whole, upper]) => (upper ? whole.toUpperCase() : whole.toLowerCase()));
  const any = fc.array(CHARACTERS, { maxLength: 5 }).map((characters) => characters.join(''));
  return fc.oneof(text, part, turned, any);
}

/** One or two beginnings of words, with what is none between them. */
function wordIn({ said = [] }: Known): fc.Arbitrary<string> {
  const words = said.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []);
  const beginning = fc
    .tuple(fc.constantFrom(...words, 'nothing'), fc.integer({ min: 2, max: 7 }))
    .map(([word, length]) => word.slice(0, length));
  const between = fc.constantFrom(' ', '  ', ' - ', ', ! ', '');
  return fc
    .tuple(fc.array(beginning, { maxLength: 2 }), between)
    .map(
      ([beginnings, others]) =>
        (beginnings.length < 2 ? others : '') + beginnings.join(`${others} `),
    );
}
