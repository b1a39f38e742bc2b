/** Which operators the restriction types have, by all their names, as docs/spec/archive-filter.md lists them (AF20–AF29). */
import type { RestrictionType } from '../../../src/archive/column.ts';

/** How values are compared. */
export type Family = 'flag' | 'number' | 'text' | 'date';

export interface Meaning {
  /** The test that it is, or that it is the opposite of. */
  readonly of: string;
  readonly negated: boolean;
}

/** @throws Error when the type has no such operator */
export function meaningOf(type: RestrictionType, operator: string): Meaning {
  const meaning = meaningsOf(type).get(operator.toLowerCase());
  if (meaning === undefined) throw new Error(`${type} has no ${operator}`);
  return meaning;
}

/** All names that a type's operators have, in lower case. */
export function operatorNamesOf(type: RestrictionType): readonly string[] {
  return [...meaningsOf(type).keys()];
}

export function familyOf(type: RestrictionType): Family {
  switch (type) {
    case 'bool':
      return 'flag';
    case 'string':
    case 'positiveString':
    case 'stringorPK':
      return 'text';
    case 'date':
    case 'datetime':
      return 'date';
    default:
      return 'number';
  }
}

/** Names of one test; an exclamation mark stands before those of its opposite. */
type Names = Readonly<Record<string, string>>;

const EVERY: Names = { equals: 'equals is = == eq oneOf in', isNull: 'isNull !isNotNull' };
const UNEQUAL: Names = { equals: '!unequals !isNot !!= !<> !ne !notOneOf !notIn' };
const SET: Names = { equals: 'set' };
const NUMBERS: Names = {
  less: 'less < lt',
  greater: 'greater > gt',
  le: 'le <=',
  ge: 'ge >=',
  between: 'between',
};
const TEXTS: Names = {
  begins: 'begins startsWith',
  contains: 'contains',
  ends: 'ends endsWith',
  between: 'between',
};
const TEXT_OPPOSITES: Names = {
  begins: '!notBegins',
  contains: '!notContains',
  ends: '!notEnds',
};
const DATES: Names = {
  before: 'before less < lt',
  after: 'after greater > gt',
  from: 'from afterOrEqual >= ge',
  to: 'to beforeOrEqual <= le',
  between: 'between',
};
const ASSOCIATES: Names = {
  equals: 'associateIsOneOf !associateIsNotOneOf',
  currentAssociate: 'currentAssociate',
};
/** Of dates, each its own test. */
const OWN_NAMES =
  'date dateBetween dateTime beforeTime afterTime dateTimeBetween today beforeToday afterToday ' +
  'lastWeek thisWeek nextWeek lastMonth thisMonth nextMonth lastQuarter thisQuarter nextQuarter thisHalf thisYear ' +
  'thisPeriod thisPreviousAndNext nextPeriod previousPeriod thisAndNext thisAndPrevious';

const ALL_DATES: readonly Names[] = [
  ...[EVERY, UNEQUAL, SET, DATES],
  Object.fromEntries(OWN_NAMES.split(' ').map((name) => [name, name])),
];

const OPERATORS: Readonly<Record<RestrictionType, readonly Names[]>> = {
  bool: [EVERY, UNEQUAL, SET],
  int: [EVERY, UNEQUAL, SET, NUMBERS],
  decimal: [EVERY, UNEQUAL, SET, NUMBERS],
  timeSpan: [EVERY, UNEQUAL, SET, NUMBERS],
  listAny: [EVERY, UNEQUAL, SET, NUMBERS],
  string: [EVERY, UNEQUAL, SET, TEXTS, TEXT_OPPOSITES],
  stringorPK: [EVERY, UNEQUAL, SET, TEXTS, TEXT_OPPOSITES],
  positiveString: [EVERY, SET, TEXTS],
  date: ALL_DATES,
  datetime: ALL_DATES,
  associate: [EVERY, UNEQUAL, SET, ASSOCIATES],
  userGroup: [EVERY, UNEQUAL, SET],
  ejUser: [EVERY, UNEQUAL, SET, ASSOCIATES],
};

const known = new Map<RestrictionType, ReadonlyMap<string, Meaning>>();

function meaningsOf(type: RestrictionType): ReadonlyMap<string, Meaning> {
  const found = known.get(type);
  if (found !== undefined) return found;
  const meanings = new Map(OPERATORS[type].flatMap(namesIn));
  known.set(type, meanings);
  return meanings;
}

function namesIn(names: Names): readonly (readonly [name: string, meaning: Meaning])[] {
  return Object.entries(names).flatMap(([of, written]) =>
    written.split(' ').map((name) => {
      const negated = name.startsWith('!') && name !== '!=';
      return [(negated ? name.slice(1) : name).toLowerCase(), { of, negated }] as const;
    }),
  );
}
