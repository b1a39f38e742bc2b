/** What an operator of the filter language is, and short ways to make one for each number of values. */
import type { ArchiveColumn } from '../column.ts';
import type { ArchiveCaller } from '../query/archive-query.ts';
import type { Condition, Test } from '../query/condition.ts';
import type { Literal, Restriction } from './expression.ts';
import { filterRefusal } from './filter-refusal.ts';

/**
 * How many values an operator takes; `optional` one or none, `many` at least one, `period` the type of a period,
 * `periods` a number of them and their type.
 */
export type Arity = 'none' | 'optional' | 'one' | 'two' | 'many' | 'period' | 'periods';

export interface OperatorDescription {
  /** As the documents spell it; callers may in any case. */
  readonly name: string;
  /** Other names: `eq`, `=`. */
  readonly aliases: readonly string[];
  readonly arity: Arity;
}

/** Whose clocks and which user the values are read for. */
export type FilterCaller = Pick<ArchiveCaller, 'zone' | 'now' | 'agent'>;

/** What is asked of a column. */
export interface Asked {
  readonly column: ArchiveColumn;
  readonly restriction: Restriction;
  readonly caller: FilterCaller;
}

export interface Operator extends OperatorDescription {
  /** @throws ChatError `bad_request` when the values are too few, too many or unreadable */
  condition(asked: Asked): Condition;
}

/** The name and then the aliases. */
export type Names = readonly [name: string, ...aliases: string[]];

/** Reads a value. @throws ChatError `bad_request` when it cannot be read */
export type Read<T> = (literal: Literal, caller: FilterCaller) => T;

export function none(names: Names, test: (caller: FilterCaller) => Test): Operator {
  return operator(names, 'none', (asked) => {
    if (asked.restriction.values.length > 0) throw wrongNumber(asked, 'no value');
    return tested(asked, test(asked.caller));
  });
}

export function one<T>(names: Names, read: Read<T>, test: (value: T) => Test): Operator {
  return operator(names, 'one', (asked) => {
    const [value, ...more] = asked.restriction.values;
    if (value === undefined || more.length > 0) throw wrongNumber(asked, 'one value');
    return tested(asked, test(read(value, asked.caller)));
  });
}

/** @param absent - what counts when no value is given */
export function optional<T>(
  names: Names,
  read: Read<T>,
  { absent, test }: { readonly absent: T; test(value: T): Test },
): Operator {
  return operator(names, 'optional', (asked) => {
    const [value, ...more] = asked.restriction.values;
    if (more.length > 0) throw wrongNumber(asked, 'one value or none');
    return tested(asked, test(value === undefined ? absent : read(value, asked.caller)));
  });
}

export function two<T>(names: Names, read: Read<T>, test: (from: T, to: T) => Test): Operator {
  return operator(names, 'two', (asked) => {
    const [from, to, ...more] = asked.restriction.values;
    if (from === undefined || to === undefined || more.length > 0) {
      throw wrongNumber(asked, 'two values');
    }
    return tested(asked, test(read(from, asked.caller), read(to, asked.caller)));
  });
}

export function many<T>(
  names: Names,
  read: Read<T>,
  condition: (values: readonly T[], asked: Asked) => Condition,
): Operator {
  return operator(names, 'many', (asked) => {
    const { restriction, caller } = asked;
    if (restriction.values.length === 0) throw wrongNumber(asked, 'at least one value');
    return condition(
      restriction.values.map((value) => read(value, caller)),
      asked,
    );
  });
}

/** For what the others do not cover. @param condition - checks the number of values itself */
export function operator(
  [name, ...aliases]: Names,
  arity: Arity,
  condition: (asked: Asked) => Condition,
): Operator {
  return { name, aliases, arity, condition };
}

export function tested({ column }: Pick<Asked, 'column'>, test: Test): Condition {
  return { kind: 'test', column, test };
}

/** @param expected - `two values` */
export function wrongNumber({ restriction }: Asked, expected: string): Error {
  const { operator: name, operatorPlace, values } = restriction;
  return filterRefusal(operatorPlace, `"${name}" takes ${expected}, not ${values.length}`);
}

export function not(test: Test): Test {
  return { kind: 'not', of: test };
}
