import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expression } from '../../../src/archive/filter/expression.ts';
import {
  type GivenRestriction,
  readRestrictions,
} from '../../../src/archive/filter/read-restrictions.ts';
import { resolveFilter } from '../../../src/archive/filter/resolve-filter.ts';
import { conditionText } from './condition-text.ts';
import { expressionText } from './expression-text.ts';
import { CALLER, ONE_OF_EACH, resolve } from './one-of-each.ts';
import { refusalOf } from './refusal-of.ts';

/** `a = 1` of that name, with what is said otherwise. */
function given(name: string, other: Partial<GivenRestriction> = {}): GivenRestriction {
  return {
    name,
    operator: '=',
    values: ['1'],
    isActive: true,
    subRestrictions: [],
    interParenthesis: 0,
    interOperator: 'And',
    ...other,
  };
}

const OR = { interOperator: 'Or' } as const;
const IDLE = { isActive: false } as const;
const group = (interParenthesis: number) => ({ interParenthesis });

const readList = (...list: readonly GivenRestriction[]) => readRestrictions(list, 'Restriction');
/** Without the operators and values, which are all the same. */
const read = (...list: readonly GivenRestriction[]) =>
  expressionText(readList(...list)).replaceAll(' = <1>', '');
const refused = (...list: readonly GivenRestriction[]) => refusalOf(() => readList(...list));

describe('a list of restrictions', () => {
  it.each([
    ['int', '>', ['0'], 'int > 0'],
    ['int', 'greater', ['[I:0]'], 'int > 0'],
    ['int', 'in', ['[I:5]', '6'], 'int in (5,6)'],
    ['DATE', 'thisAndPrevious', ['[I:1]', '[I:3]'], "date thisAndPrevious(1,'months')"],
    ['datetime', 'afterTime', ['[DT:07/02/2024 14:53:18]'], "datetime >= '2024-07-02T14:53:18'"],
    ['string', 'begins', ["O'x"], "string begins 'O''x'"],
    ['getAllRows', '=', ['true'], 'getAllRows = true'],
    ['bool', 'set', [], 'bool set'],
    ['date', 'lastWeek', ['[D:07/08/2024]', '[D:07/14/2024]'], 'date lastWeek'],
    ['associate', 'CurrentAssociate', ['[I:5]'], 'associate currentAssociate'],
    ['int', 'isNull', [''], 'int isNull'],
  ] as const)('[AF32] %s %s %j is what %s is in a text', (name, operator, values, text) => {
    const list = readList(given(name, { operator, values }));
    if (list === null) throw new Error('it is none');
    expect(conditionText(resolveFilter(list, ONE_OF_EACH, CALLER))).toBe(
      conditionText(resolve(text)),
    );
  });

  it('[AF33] is joined by the operators that lead on, And before Or', () => {
    expect(read(given('a'), given('b'), given('c'))).toBe('(a and b and c)');
    expect(read(given('a', OR), given('b'), given('c', OR), given('d'))).toBe(
      '(a or (b and c) or d)',
    );
    expect(read(given('a', OR))).toBe('a');
  });

  it.each([
    ['(a or b) and c', [given('a', { ...OR, ...group(1) }), given('b', group(-1)), given('c')]],
    ['a and (b or c)', [given('a'), given('b', { ...OR, ...group(1) }), given('c', group(-1))]],
    [
      '(a and b) or (c and d)',
      [
        given('a', group(2)),
        given('b', { ...OR, ...group(-1) }),
        given('c', group(1)),
        given('d', group(-2)),
      ],
    ],
    [
      'a and b and (c or d)',
      [given('a'), given('b'), given('c', { ...OR, ...group(3) }), given('d', group(-3))],
    ],
  ])('[AF34] is grouped: %s', (text, list) => {
    const plain = (grouped: string) => grouped.replace(/^\((.*)\)$/, '$1');
    expect(plain(read(...list))).toBe(text);
  });

  it('[AF35] leaves inactive restrictions out, and counts their parentheses', () => {
    expect(readList()).toBeNull();
    expect(readList(given('a', IDLE), given('b', { ...IDLE, ...OR }))).toBeNull();
    expect(read(given('a'), given('x', { ...IDLE, ...OR }), given('c'))).toBe('(a and c)');
    expect(
      read(given('x', { ...IDLE, ...group(1) }), given('a', OR), given('b', group(-1)), given('c')),
    ).toBe('((a or b) and c)');
    expect(
      read(
        given('a', OR),
        given('x', { ...IDLE, ...group(1) }),
        given('y', { ...IDLE, ...group(-1) }),
        given('b'),
      ),
    ).toBe('(a or b)');
    expect(read(given('a'), given('x', { ...IDLE, subRestrictions: [given('y')] }))).toBe('a');
  });

  it('[AF36] puts SubRestrictions with their restriction', () => {
    const below = [given('b', OR), given('c'), given('x', IDLE)];
    expect(read(given('a', { subRestrictions: below }), given('d'))).toBe(
      '((a and (b or c)) and d)',
    );
    expect(read(given('a', { ...OR, subRestrictions: below }), given('d'))).toBe(
      '((a or (b or c)) or d)',
    );
    expect(read(given('a', { subRestrictions: [given('x', IDLE)] }))).toBe('a');
  });

  it('[AF37] is refused for parentheses that do not match', () => {
    expect(refused(given('a'), given('b', group(1)), given('c'))).toBe(
      'Restriction[1]: opens a parenthesis that no restriction closes',
    );
    expect(refused(given('a', group(1)), given('b', group(-1)), given('c', group(-1)))).toBe(
      'Restriction[2]: closes a parenthesis that no restriction opened',
    );
    expect(refused(given('a', { subRestrictions: [given('b', group(-1))] }))).toBe(
      'Restriction[0].SubRestrictions[0]: closes a parenthesis that no restriction opened',
    );
  });

  it('[AF37] [AF9] is refused beyond the limits', () => {
    expect(refused(given('a', group(2_147_483_647)))).toBe(
      'Restriction[0]: parentheses stand in each other at most 100 deep',
    );
    let nested = given('a');
    for (let depth = 0; depth < 5_000; depth += 1)
      nested = given('a', { subRestrictions: [nested] });
    expect(refused(nested)).toMatch(/: parentheses stand in each other at most 100 deep$/);
    expect(refused(...Array(2_001).fill(given('a')))).toBe(
      'Restriction: a filter has at most 2,000 restrictions',
    );
    expect(refused(given('a', { values: Array(10_001).fill('1') }))).toBe(
      'Restriction: a filter has at most 10,000 values',
    );
  });

  it('[AF37] says which restriction is not understood', () => {
    const list = readList(given('int'), given('int', { values: ['x'] }));
    if (list === null) throw new Error('it is none');
    expect(refusalOf(() => resolveFilter(list, ONE_OF_EACH, CALLER))).toBe(
      'Restriction[1]: "x" is no whole number',
    );
  });

  it('[AF33] [AF34] means what its text means, however it is grouped', () => {
    const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('a', 'b', 'c').map(leaf),
        fc.record({
          kind: fc.constantFrom('and' as const, 'or' as const),
          of: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
        }),
      ),
    }));
    fc.assert(
      fc.property(tree, (expression) => {
        expect(read(...listed(expression))).toBe(
          expressionText(expression).replaceAll(' = <1>', ''),
        );
      }),
    );
  });
});

function leaf(column: string): Expression {
  const place = { source: '', position: null };
  const values = [{ text: '1', place }];
  return {
    kind: 'restriction',
    column,
    columnPlace: place,
    operator: '=',
    operatorPlace: place,
    values,
  };
}

/** The list that says the same, with parentheses around everything that is joined. */
function listed(expression: Expression): readonly GivenRestriction[] {
  if (expression.kind === 'restriction') return [given(expression.column)];
  const interOperator = expression.kind === 'or' ? 'Or' : 'And';
  const parts = expression.of.map((part, at) => {
    const list = listed(part);
    return at === expression.of.length - 1
      ? list
      : withLast(list, (it) => ({ ...it, interOperator }));
  });
  const [first, ...others] = parts.flat();
  if (first === undefined) return [];
  const opened = { ...first, interParenthesis: first.interParenthesis + 1 };
  return withLast([opened, ...others], (it) => ({
    ...it,
    interParenthesis: it.interParenthesis - 1,
  }));
}

function withLast(
  list: readonly GivenRestriction[],
  change: (last: GivenRestriction) => GivenRestriction,
): readonly GivenRestriction[] {
  return list.map((it, at) => (at === list.length - 1 ? change(it) : it));
}
