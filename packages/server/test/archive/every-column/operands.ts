/** What operators are tried with: values of the world, chosen so that some rows pass and others do not. */
import type { OperatorDescription } from '../../../src/archive/filter/operator.ts';
import type { DocumentedColumn } from './documented-columns.ts';
import { type Asked, type Asker, passes } from './evaluate.ts';
import type { Known } from './known/known.ts';
import { familyOf, meaningOf } from './operator-meanings.ts';
import { wallText } from './oslo-clock.ts';

type Operands = readonly string[];

/** An operator of a column, and what it can be tried with. */
export interface Tried extends Pick<DocumentedColumn, 'restriction'> {
  readonly operator: OperatorDescription;
  readonly known: readonly Known[];
}

/** The questions to try, each of another kind: one at least. */
export function questionsFor(tried: Tried, asker: Asker): readonly Asked[] {
  const { restriction, operator, known } = tried;
  if (restriction === null) return [];
  return kindsOfOperands(tried).flatMap((candidates) => {
    const questions = candidates.map((values) => ({
      restriction,
      operator: operator.name,
      values,
    }));
    const half = known.length / 2;
    const distance = (asked: Asked) =>
      Math.abs(known.filter((one) => passes(asked, one, asker)).length - half);
    return questions.toSorted((one, other) => distance(one) - distance(other)).slice(0, 1);
  });
}

function kindsOfOperands({
  restriction,
  operator,
  known,
}: Tried): readonly (readonly Operands[])[] {
  if (restriction === null) return [];
  switch (operator.arity) {
    case 'none':
      return [[[]]];
    case 'period':
      return [PERIODS.map((type) => [type])];
    case 'periods':
      return [PERIODS.flatMap((type) => [1, 2, 5].map((count) => [String(count), type]))];
    case 'optional':
      return [[[]], [['true']], [['false']]];
    default:
      return operandsOfValues({ restriction, operator, known });
  }
}

const PERIODS = ['day', 'week', 'month', 'quarter', 'halfyear', 'year'];

function operandsOfValues({
  restriction,
  operator,
  known,
}: Tried): readonly (readonly Operands[])[] {
  if (restriction === null) return [];
  const { of } = meaningOf(restriction, operator.name);
  const group = (values: Operands) => (values.length === 0 ? [] : [grouped(operator, values)]);
  const values = known.flatMap(({ value, members }) => members ?? value ?? []);
  switch (familyOf(restriction)) {
    case 'flag':
      return [...group(['true']), ...group(['false'])];
    case 'number':
      return [
        ...group(sorted(values.map(Number)).map(String)),
        ...(of === 'equals' ? group(['0']) : []),
      ];
    case 'text':
      return textOperands(of, known, values.map(String)).flatMap(group);
    case 'date':
      return dateTexts(sorted(values.map(Number))).flatMap(group);
  }
}

/** As many values as the operator takes: of two the second is a few behind the first, of many there are up to three. */
function grouped({ arity }: OperatorDescription, values: Operands): readonly Operands[] {
  return values.map((value, index) => {
    const later = values[Math.min(index + 6, values.length - 1)] ?? value;
    if (arity === 'two') return [value, later];
    return arity === 'many' ? values.slice(index, index + 3) : [value];
  });
}

function textOperands(of: string, known: readonly Known[], values: Operands): readonly Operands[] {
  const texts = [...new Set(values)].filter((text) => text !== '').toSorted();
  const turned = texts.map((text, index) => (index % 2 === 0 ? text.toUpperCase() : text));
  switch (of) {
    case 'begins':
      return [turned.map((text) => text.slice(0, 2))];
    case 'ends':
      return [turned.map((text) => text.slice(-2))];
    case 'contains':
      return [soughtIn(known, turned)];
    case 'equals': {
      const keys = known.flatMap(({ key }) => key ?? []);
      return [turned, [''], [...new Set(keys)].map(String)];
    }
    default:
      return [turned];
  }
}

/** A part of a text, or where words are sought the beginning of one. */
function soughtIn(known: readonly Known[], texts: Operands): Operands {
  const said = known.flatMap((one) => one.said ?? []);
  if (said.length === 0) return texts.map((text) => text.slice(1, 3));
  return [...new Set(said.flatMap((text) => text.match(/\p{L}{3}/gu) ?? []))];
}

/** By the day, by the second and by the millisecond. */
function dateTexts(dates: readonly number[]): readonly Operands[] {
  const moments = dates.map(wallText);
  return [10, 19, 23].map((length) => moments.map((moment) => moment.slice(0, length)));
}

function sorted(values: readonly number[]): readonly number[] {
  return [...new Set(values)].toSorted((one, other) => one - other);
}
