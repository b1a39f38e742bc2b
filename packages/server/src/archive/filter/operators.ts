/** Which operators each restriction type has and what they ask (AF20–AF27). Adding an operator is adding a row. */
import type { RestrictionType } from '../column.ts';
import type { Bound, Scalar, Test } from '../query/condition.ts';
import { dateOperators } from './date-operators.ts';
import {
  type FilterCaller,
  many,
  type Names,
  none,
  not,
  type Operator,
  type OperatorDescription,
  one,
  optional,
  type Read,
  tested,
  two,
} from './operator.ts';
import { readDay, readMoment } from './read-dates.ts';
import { readBool, readDecimal, readInt, readText, readTimeSpan } from './read-values.ts';

/** What an operator is called, how else, and how many values it takes; in the order of the documents. */
export function operatorsOf(type: RestrictionType): readonly OperatorDescription[] {
  return OPERATORS[type];
}

/** @param name - a name or an alias, in any case; undefined when the type has no such operator */
export function findOperator(type: RestrictionType, name: string): Operator | undefined {
  return BY_NAME.get(type)?.get(name.toLowerCase());
}

/** Whether operators of this name take no values, in every type. */
export function takesNoValues(name: string): boolean {
  const wanted = name.toLowerCase();
  const found = [...BY_NAME.values()].flatMap((operators) => operators.get(wanted) ?? []);
  return found.length > 0 && found.every(({ arity }) => arity === 'none');
}

const NULLS: readonly Operator[] = [
  none(['isNull'], () => ({ kind: 'empty' })),
  none(['isNotNull'], () => not({ kind: 'empty' })),
];

const IS: Names = ['equals', 'is', '=', '==', 'eq', 'set'];
const IS_NOT: Names = ['unequals', 'isNot', '!=', '<>', 'ne'];

const ID: readonly Operator[] = [...equal(IS, readInt), ...unequal(IS_NOT, readInt), ...NULLS];

const POSITIVE_TEXT: readonly Operator[] = [
  ...equal(['is', 'equals', '=', '==', 'eq', 'set'], readText),
  one(['begins', 'startsWith'], readText, (text) => ({ kind: 'begins', text })),
  one(['contains'], readText, (text) => ({ kind: 'contains', text })),
  one(['ends', 'endsWith'], readText, (text) => ({ kind: 'ends', text })),
  between(readText),
  ...NULLS,
];
const TEXT: readonly Operator[] = [
  ...POSITIVE_TEXT,
  ...unequal(['isNot', 'unequals', '!=', '<>', 'ne'], readText),
  one(['notBegins'], readText, (text) => not({ kind: 'begins', text })),
  one(['notContains'], readText, (text) => not({ kind: 'contains', text })),
  one(['notEnds'], readText, (text) => not({ kind: 'ends', text })),
];

const OPERATORS: Readonly<Record<RestrictionType, readonly Operator[]>> = {
  bool: [
    optional(['set'], readBool, { absent: true, test: (value) => oneOf([value]) }),
    ...equal(['equals', 'is', '=', '==', 'eq'], readBool),
    ...unequal(IS_NOT, readBool),
    ...NULLS,
  ],
  int: numbers(readInt),
  decimal: numbers(readDecimal),
  timeSpan: numbers(readTimeSpan),
  string: TEXT,
  positiveString: POSITIVE_TEXT,
  stringorPK: TEXT,
  date: [...dateOperators(readDay), ...NULLS],
  datetime: [...dateOperators(readMoment), ...NULLS],
  // The documents' own example compares a list by its ids: `category gt 1`.
  listAny: numbers(readInt),
  associate: [
    ...associates(({ agent }) => ({ kind: 'associate-of', userId: agent.userId })),
    ...ID,
  ],
  userGroup: ID,
  ejUser: [...associates(({ agent }) => oneOf([agent.userId])), ...ID],
};

const BY_NAME: ReadonlyMap<string, ReadonlyMap<string, Operator>> = new Map(
  Object.entries(OPERATORS).map(([type, operators]) => [type, byName(operators)]),
);

function byName(operators: readonly Operator[]): ReadonlyMap<string, Operator> {
  return new Map(
    operators.flatMap((operator) =>
      [operator.name, ...operator.aliases].map((name) => [name.toLowerCase(), operator]),
    ),
  );
}

function numbers(read: Read<number>): readonly Operator[] {
  return [
    ...equal(IS, read),
    ...unequal(IS_NOT, read),
    one(['less', '<', 'lt'], read, (value) => range(null, { value, included: false })),
    one(['greater', '>', 'gt'], read, (value) => range({ value, included: false }, null)),
    one(['le', '<='], read, (value) => range(null, { value, included: true })),
    one(['ge', '>='], read, (value) => range({ value, included: true }, null)),
    between(read),
    ...NULLS,
  ];
}

/** @param current - asks whether it is the caller itself that the column holds */
function associates(current: (caller: FilterCaller) => Test): readonly Operator[] {
  return [
    many(['associateIsOneOf'], readInt, (ids, asked) => tested(asked, oneOf(ids))),
    many(['associateIsNotOneOf'], readInt, (ids, asked) => tested(asked, not(oneOf(ids)))),
    none(['currentAssociate'], current),
  ];
}

function equal<T extends Scalar>(names: Names, read: Read<T>): readonly Operator[] {
  return [
    one(names, read, (value) => oneOf([value])),
    many(['oneOf', 'in'], read, (values, asked) => tested(asked, oneOf(values))),
  ];
}

function unequal<T extends Scalar>(names: Names, read: Read<T>): readonly Operator[] {
  return [
    one(names, read, (value) => not(oneOf([value]))),
    many(['notOneOf', 'notIn'], read, (values, asked) => tested(asked, not(oneOf(values)))),
  ];
}

/** Both ends belong to it. */
function between<T extends number | string>(read: Read<T>): Operator {
  return two(['between'], read, (from, to) =>
    range({ value: from, included: true }, { value: to, included: true }),
  );
}

function oneOf(values: readonly Scalar[]): Test {
  return { kind: 'one-of', values };
}

function range(from: Bound | null, to: Bound | null): Test {
  return { kind: 'range', from, to };
}
