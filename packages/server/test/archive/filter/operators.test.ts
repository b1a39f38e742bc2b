import { describe, expect, it } from 'vitest';
import type { RestrictionType } from '../../../src/archive/column.ts';
import { operatorsOf } from '../../../src/archive/filter/operators.ts';
import { conditionText } from './condition-text.ts';
import { RESTRICTION_TYPES, resolve } from './one-of-each.ts';
import { refusalOf } from './refusal-of.ts';

/** Each operator by the name that the documents give it, with values, and what it asks. Oslo is two hours ahead in July. */
type Row = readonly [filter: string, asks: string];

const NULLS: readonly Row[] = [
  ['isNull', 'empty'],
  ['isNotNull', 'not empty'],
];
const IDS: readonly Row[] = [
  ['equals 5', '5'],
  ['unequals 5', 'not 5'],
  ['oneOf (5,6)', '5 or 6'],
  ['notOneOf (5,6)', 'not 5 or 6'],
];
const COMPARISONS: readonly Row[] = [
  ['less 5', '(…, 5)'],
  ['greater 5', '(5, …)'],
  ['le 5', '(…, 5]'],
  ['ge 5', '[5, …)'],
  ['between (1,3)', '[1, 3]'],
];
const NUMBERS = [...IDS, ...COMPARISONS];
const POSITIVE_TEXTS: readonly Row[] = [
  ["is 'Øl'", 'Øl'],
  ["oneOf ('A','S')", 'A or S'],
  ["begins 'S'", 'begins S'],
  ["contains 'order'", 'contains order'],
  ["ends 'x'", 'ends x'],
  ["between ('A','S')", '[A, S]'],
];
const TEXTS: readonly Row[] = [
  ...POSITIVE_TEXTS,
  ["isNot 'X'", 'not X'],
  ["notOneOf ('A','S')", 'not A or S'],
  ["notBegins 'S'", 'not begins S'],
  ["notContains 'order'", 'not contains order'],
  ["notEnds 'x'", 'not ends x'],
];
const DAYS: readonly Row[] = [
  ["date '2024-07-02T15:00:00'", '[2024-07-01T22:00, 2024-07-02T22:00)'],
  ["dateBetween ('2024-07-02','2024-07-04T15:00:00')", '[2024-07-01T22:00, 2024-07-04T22:00)'],
];
const TIMES: readonly Row[] = [
  ["dateTime '2024-07-02T15:00:00'", '[2024-07-02T13:00, 2024-07-02T13:00:01)'],
  ["beforeTime '2024-07-02T15:00:00'", '(…, 2024-07-02T13:00)'],
  ["afterTime '2024-07-02T15:00:00'", '[2024-07-02T13:00, …)'],
  [
    "dateTimeBetween ('2024-07-02T15:00:00','2024-07-02T16:00:00')",
    '[2024-07-02T13:00, 2024-07-02T14:00:01)',
  ],
];
const PERIODS: readonly Row[] = [
  ['today', '[2024-07-16T22:00, 2024-07-17T22:00)'],
  ['beforeToday', '(…, 2024-07-16T22:00)'],
  ['afterToday', '[2024-07-17T22:00, …)'],
  ['lastWeek', '[2024-07-07T22:00, 2024-07-14T22:00)'],
  ['thisWeek', '[2024-07-14T22:00, 2024-07-21T22:00)'],
  ['nextWeek', '[2024-07-21T22:00, 2024-07-28T22:00)'],
  ['lastMonth', '[2024-05-31T22:00, 2024-06-30T22:00)'],
  ['thisMonth', '[2024-06-30T22:00, 2024-07-31T22:00)'],
  ['nextMonth', '[2024-07-31T22:00, 2024-08-31T22:00)'],
  ['lastQuarter', '[2024-03-31T22:00, 2024-06-30T22:00)'],
  ['thisQuarter', '[2024-06-30T22:00, 2024-09-30T22:00)'],
  ['nextQuarter', '[2024-09-30T22:00, 2024-12-31T23:00)'],
  ['thisHalf', '[2024-06-30T22:00, 2024-12-31T23:00)'],
  ['thisYear', '[2023-12-31T23:00, 2024-12-31T23:00)'],
  ["thisPeriod('month')", '[2024-06-30T22:00, 2024-07-31T22:00)'],
  ["thisPreviousAndNext('day')", '[2024-07-15T22:00, 2024-07-18T22:00)'],
  ["thisAndNext(2,'weeks')", '[2024-07-14T22:00, 2024-08-04T22:00)'],
  ["thisAndPrevious(2,'weeks')", '[2024-06-30T22:00, 2024-07-21T22:00)'],
  ["nextPeriod(3,'days')", '[2024-07-17T22:00, 2024-07-20T22:00)'],
  ["previousPeriod(3,'days')", '[2024-07-13T22:00, 2024-07-16T22:00)'],
];

const ROWS: Readonly<Record<RestrictionType, readonly Row[]>> = {
  bool: [
    ['set', 'true'],
    ['set false', 'false'],
    ['equals true', 'true'],
    ['unequals true', 'not true'],
    ['oneOf (true,false)', 'true or false'],
    ['notOneOf (true)', 'not true'],
    ...NULLS,
  ],
  int: [...NUMBERS, ...NULLS],
  decimal: [...NUMBERS, ['equals 1.5', '1.5'], ...NULLS],
  timeSpan: [...NUMBERS, ["greater '0:01:30'", '(90, …)'], ...NULLS],
  string: [...TEXTS, ...NULLS],
  positiveString: [...POSITIVE_TEXTS, ...NULLS],
  stringorPK: [...TEXTS, ...NULLS],
  date: [
    ["equals '2024-07-02T15:00:00'", '[2024-07-01T22:00, 2024-07-02T22:00)'],
    ["unequals '2024-07-02'", 'not [2024-07-01T22:00, 2024-07-02T22:00)'],
    [
      "oneOf ('2024-07-02','2024-07-04')",
      '[2024-07-01T22:00, 2024-07-02T22:00) or [2024-07-03T22:00, 2024-07-04T22:00)',
    ],
    [
      "notOneOf ('2024-07-02','2024-07-04')",
      'not [2024-07-01T22:00, 2024-07-02T22:00) and not [2024-07-03T22:00, 2024-07-04T22:00)',
    ],
    ["before '2024-07-02T15:00:00'", '(…, 2024-07-01T22:00)'],
    ["after '2024-07-02T15:00:00'", '[2024-07-02T22:00, …)'],
    ["from '2024-07-02T15:00:00'", '[2024-07-01T22:00, …)'],
    ["to '2024-07-02T15:00:00'", '(…, 2024-07-02T22:00)'],
    ["between ('2024-07-02T15:00:00','2024-07-04')", '[2024-07-01T22:00, 2024-07-04T22:00)'],
    ...DAYS,
    ...TIMES,
    ...PERIODS,
    ...NULLS,
  ],
  datetime: [
    ["equals '2024-07-02T15:00:00'", '[2024-07-02T13:00, 2024-07-02T13:00:01)'],
    ["unequals '2024-07-02'", 'not [2024-07-01T22:00, 2024-07-02T22:00)'],
    [
      "oneOf ('2024-07-02','2024-07-04T15:00:00')",
      '[2024-07-01T22:00, 2024-07-02T22:00) or [2024-07-04T13:00, 2024-07-04T13:00:01)',
    ],
    ["notOneOf ('2024-07-02')", 'not [2024-07-01T22:00, 2024-07-02T22:00)'],
    ["before '2024-07-02T15:00:00'", '(…, 2024-07-02T13:00)'],
    ["before '2024-07-02'", '(…, 2024-07-01T22:00)'],
    ["after '2024-07-02T15:00:00'", '[2024-07-02T13:00:01, …)'],
    ["after '2024-07-02'", '[2024-07-02T22:00, …)'],
    ["from '2024-07-02T15:00:00'", '[2024-07-02T13:00, …)'],
    ["to '2024-07-02T15:00:00'", '(…, 2024-07-02T13:00:01)'],
    ["to '2024-07-02'", '(…, 2024-07-02T22:00)'],
    ["between ('2024-07-02T15:00:00','2024-07-04')", '[2024-07-02T13:00, 2024-07-04T22:00)'],
    ...DAYS,
    ...TIMES,
    ...PERIODS,
    ...NULLS,
  ],
  listAny: [...NUMBERS, ...NULLS],
  associate: [
    ...IDS,
    ['associateIsOneOf (1,6)', '1 or 6'],
    ['associateIsNotOneOf (1,6)', 'not 1 or 6'],
    ['currentAssociate', 'associate of user 7'],
    ...NULLS,
  ],
  userGroup: [...IDS, ...NULLS],
  ejUser: [
    ...IDS,
    ['associateIsOneOf (1,6)', '1 or 6'],
    ['associateIsNotOneOf (1,6)', 'not 1 or 6'],
    ['currentAssociate', '7'],
    ...NULLS,
  ],
};

describe.each(RESTRICTION_TYPES)('a column of type %s', (type) => {
  it.each(ROWS[type])('[AF20] [AF21] [AF23] [AF25] [AF26] [AF27] %s asks %s', (filter, asks) => {
    expect(conditionText(resolve(`${type} ${filter}`))).toBe(asks);
  });

  it('[AF20] [AF28] [AF29] has these operators and no others', () => {
    const told = ROWS[type].map(([filter]) => firstWord(filter));
    expect(new Set(operatorsOf(type).map(({ name }) => name))).toEqual(new Set(told));
  });

  it('[AF20] [AF25] has no name twice, and takes all of them in any case', () => {
    const names = operatorsOf(type).flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const { name, aliases } of operatorsOf(type)) {
      const [filter, asks] = ROWS[type].find((row) => firstWord(row[0]) === name) ?? ['', ''];
      for (const alias of [name, ...aliases, name.toUpperCase()]) {
        const respelled = `${type} ${alias}${filter.slice(name.length)}`;
        expect(conditionText(resolve(respelled)), respelled).toBe(asks);
      }
    }
  });
});

describe('an operator', () => {
  it.each([
    ['int', 'equals', '=', '==', 'eq', 'is', 'set'],
    ['int', 'unequals', '!=', '<>', 'ne', 'isNot'],
    ['int', 'less', '<', 'lt'],
    ['int', 'greater', '>', 'gt'],
    ['int', 'le', '<='],
    ['int', 'ge', '>='],
    ['date', 'before', '<', 'lt', 'less'],
    ['date', 'after', '>', 'gt', 'greater'],
    ['date', 'from', '>=', 'ge', 'afterOrEqual'],
    ['date', 'to', '<=', 'le', 'beforeOrEqual'],
    ['string', 'is', 'equals', '=', '==', 'eq', 'set'],
    ['listAny', 'oneOf', 'in'],
  ] as const)('[AF20] [AF21] [AF25] of %s is called %s and more', (type, name, ...others) => {
    const found = operatorsOf(type).find((operator) => operator.name === name);
    expect(found?.aliases).toEqual(expect.arrayContaining(others));
  });

  it('[AF22] set is true without a value', () => {
    expect(resolve('bool set')).toEqual(resolve('bool set true'));
    expect(resolve('bool set or int = 1')).toMatchObject({ kind: 'or' });
  });

  it.each([
    ["stringorPK is '25'", '25 or key 25'],
    ['stringorPK = 25', '25 or key 25'],
    ['stringorPK = [I:25]', '[I:25] or key 25'],
    ["stringorPK in ('X',25,26)", 'X or 25 or 26 or key 25 or key 26'],
    ["stringorPK isNot '25'", 'not 25 and not key 25'],
    ["stringorPK notOneOf ('X','25')", 'not X or 25 and not key 25'],
    ["stringorPK is 'X'", 'X'],
    ["stringorPK is '99999999999'", '99999999999'],
    ["stringorPK is '-25'", '-25'],
    ["stringorPK begins '25'", 'begins 25'],
    ["string is '25'", '25'],
  ])('[AF24] %s asks for the key as well as the name', (filter, asks) => {
    expect(conditionText(resolve(filter))).toBe(asks);
  });

  it.each([
    ['getAllRows=true', 'every row'],
    ['getAllRows = false', 'no row'],
    ['getAllRows set', 'every row'],
    ['getAllRows', 'every row'],
    ['(getnorows)', 'no row'],
    ['getAllRows != true', 'no row'],
    ['getNoRows = true', 'no row'],
    ['getNoRows = false', 'every row'],
    ['getNoRows ne 1', 'every row'],
  ])('[AF12] %s passes %s', (filter, asks) => {
    expect(conditionText(resolve(filter))).toBe(asks);
  });
});

describe('a filter is refused', () => {
  it.each([
    [
      'Int eq 1 and integer eq 2',
      '$filter, character 14: OneOfEach has no column "integer"; did you mean "int"?',
    ],
    ["icon is 'x'", '$filter, character 1: rows cannot be filtered by icon'],
    [
      "userGroup begins 'x'",
      '$filter, character 11: userGroup (userGroup) has no operator "begins"; it has equals, oneOf, unequals, notOneOf, isNull, isNotNull',
    ],
    [
      "positiveString notContains 'x'",
      '$filter, character 16: positiveString (positiveString) has no operator "notContains"; it has is, oneOf, begins, contains, ends, between, isNull, isNotNull',
    ],
  ])('[AF10] %s', (filter, sentence) => {
    expect(refusalOf(() => resolve(filter))).toBe(sentence);
  });

  it.each([
    ['int between (1,2,3)', '"between" takes two values, not 3'],
    ['int between 1', '"between" takes two values, not 1'],
    ['int equals', '"equals" takes one value, not 0'],
    ['int = (1,2)', '"=" takes one value, not 2'],
    ['int in', '"in" takes at least one value, not 0'],
    ['bool set (1,0)', '"set" takes one value or none, not 2'],
    ['date today 5', '"today" takes no value, not 1'],
    ["date thisPeriod(1,'week')", '"thisPeriod" takes the type of a period, not 2'],
    ["next(date,'week')", '"nextPeriod" takes a number of periods and their type, not 1'],
  ])('[AF11] %s', (filter, sentence) => {
    expect(refusalOf(() => resolve(filter))).toMatch(/^\$filter, character \d+: /);
    expect(refusalOf(() => resolve(filter)).replace(/^.*?: /, '')).toBe(sentence);
  });
});

function firstWord(filter: string): string | undefined {
  return /^[a-z]+/i.exec(filter)?.[0];
}
