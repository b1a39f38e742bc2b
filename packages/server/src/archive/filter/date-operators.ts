/** What dates can be asked for: days, times and the periods around now (AF25, AF26, AF28, AF29). */
import type { Bound, Condition, Test } from '../query/condition.ts';
import {
  type Asked,
  many,
  none,
  not,
  type Operator,
  one,
  operator,
  type Read,
  tested,
  two,
  wrongNumber,
} from './operator.ts';
import { type Period, periodSpan, type Stretch } from './periods.ts';
import { readDay, readMoment } from './read-dates.ts';
import { readCount, readPeriod } from './read-values.ts';
import type { Span } from './span.ts';

/** @param read - what a date stands for where an operator does not say whether it means days or times */
export function dateOperators(read: Read<Span>): readonly Operator[] {
  return [
    one(['equals', 'is', '=', '==', 'eq', 'set'], read, within),
    one(['unequals', 'isNot', '!=', '<>', 'ne'], read, (span) => not(within(span))),
    many(['oneOf', 'in'], read, anyOf),
    many(['notOneOf', 'notIn'], read, noneOf),
    one(['before', 'less', '<', 'lt'], read, before),
    one(['after', 'greater', '>', 'gt'], read, after),
    one(['from', 'afterOrEqual', '>=', 'ge'], read, from),
    one(['to', 'beforeOrEqual', '<=', 'le'], read, to),
    two(['between'], read, fromTo),
    ...DAYS,
    ...TIMES,
    ...AROUND_TODAY,
    ...PERIOD_NAMES,
    ...COUNTED_PERIODS,
  ];
}

const DAYS: readonly Operator[] = [
  one(['date'], readDay, within),
  two(['dateBetween'], readDay, fromTo),
];

const TIMES: readonly Operator[] = [
  one(['dateTime'], readMoment, within),
  one(['beforeTime'], readMoment, before),
  // The documents call it "After or equal to Datetime".
  one(['afterTime'], readMoment, from),
  two(['dateTimeBetween'], readMoment, fromTo),
];

const AROUND_TODAY: readonly Operator[] = [
  around('today', 'day', { first: 0, last: 0 }),
  none(['beforeToday'], (here) => before(periodSpan(here, 'day', { first: 0, last: 0 }))),
  none(['afterToday'], (here) => after(periodSpan(here, 'day', { first: 0, last: 0 }))),
];

const PERIOD_NAMES: readonly Operator[] = [
  around('lastWeek', 'week', { first: -1, last: -1 }),
  around('thisWeek', 'week', { first: 0, last: 0 }),
  around('nextWeek', 'week', { first: 1, last: 1 }),
  around('lastMonth', 'month', { first: -1, last: -1 }),
  around('thisMonth', 'month', { first: 0, last: 0 }),
  around('nextMonth', 'month', { first: 1, last: 1 }),
  around('lastQuarter', 'quarter', { first: -1, last: -1 }),
  around('thisQuarter', 'quarter', { first: 0, last: 0 }),
  around('nextQuarter', 'quarter', { first: 1, last: 1 }),
  around('thisHalf', 'halfyear', { first: 0, last: 0 }),
  around('thisYear', 'year', { first: 0, last: 0 }),
];

const COUNTED_PERIODS: readonly Operator[] = [
  period('thisPeriod', { first: 0, last: 0 }),
  period('thisPreviousAndNext', { first: -1, last: 1 }),
  periods('thisAndNext', (count) => ({ first: 0, last: count })),
  periods('thisAndPrevious', (count) => ({ first: -count, last: 0 })),
  periods('nextPeriod', (count) => ({ first: 1, last: count })),
  periods('previousPeriod', (count) => ({ first: -count, last: -1 })),
];

/** A period without values. */
function around(name: string, type: Period, stretch: Stretch): Operator {
  return none([name], (here) => within(periodSpan(here, type, stretch)));
}

function period(name: string, stretch: Stretch): Operator {
  return operator([name], 'period', (asked) => {
    const [type, ...more] = asked.restriction.values;
    if (type === undefined || more.length > 0) throw wrongNumber(asked, 'the type of a period');
    return tested(asked, within(periodSpan(asked.caller, readPeriod(type), stretch)));
  });
}

function periods(name: string, stretchOf: (count: number) => Stretch): Operator {
  return operator([name], 'periods', (asked) => {
    const [count, type, ...more] = asked.restriction.values;
    if (count === undefined || type === undefined || more.length > 0) {
      throw wrongNumber(asked, 'a number of periods and their type');
    }
    const stretch = stretchOf(readCount(count));
    return tested(asked, within(periodSpan(asked.caller, readPeriod(type), stretch)));
  });
}

function within(span: Span): Test {
  return fromTo(span, span);
}

function before({ from: value }: Span): Test {
  return range(null, { value, included: false });
}

function after({ to: value }: Span): Test {
  return range({ value, included: true }, null);
}

function from({ from: value }: Span): Test {
  return range({ value, included: true }, null);
}

function to({ to: value }: Span): Test {
  return range(null, { value, included: false });
}

function fromTo(first: Span, last: Span): Test {
  return range({ value: first.from, included: true }, { value: last.to, included: false });
}

function range(lower: Bound | null, upper: Bound | null): Test {
  return { kind: 'range', from: lower, to: upper };
}

function anyOf(spans: readonly Span[], asked: Asked): Condition {
  return { kind: 'or', of: spans.map((span) => tested(asked, within(span))) };
}

function noneOf(spans: readonly Span[], asked: Asked): Condition {
  return { kind: 'and', of: spans.map((span) => tested(asked, not(within(span)))) };
}
