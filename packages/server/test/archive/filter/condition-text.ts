/** Conditions as a reader writes them, so that tables of them stay readable. */
import type { Bound, Condition, Scalar, Test } from '../../../src/archive/query/condition.ts';

/** `5 or 6`, `[1, 3)`, `not begins S`; times stand as their ISO form in UTC. */
export function conditionText(condition: Condition): string {
  if (condition.kind === 'always') return condition.passes ? 'every row' : 'no row';
  if (condition.kind === 'refers') return `${condition.foreignKey} in ${condition.keys.join()}`;
  if (condition.kind !== 'test') {
    return condition.of.map(conditionText).join(condition.kind === 'or' ? ' or ' : ' and ');
  }
  const timed = condition.column.kind === 'date' || condition.column.kind === 'datetime';
  return testText(condition.test, (value) =>
    timed && typeof value === 'number' ? timeText(value) : String(value),
  );
}

/** `2024-05-28`, `2024-05-28T22:00`, `2024-05-28T22:00:01`, with as much as the time needs. */
export function timeText(ms: number): string {
  return new Date(ms)
    .toISOString()
    .replace(/(:00)?\.000Z$/, '')
    .replace(/T00:00$/, '');
}

function testText(test: Test, show: (value: Scalar) => string): string {
  switch (test.kind) {
    case 'one-of':
      return test.values.map(show).join(' or ');
    case 'range':
      return `${lower(test.from, show)}, ${upper(test.to, show)}`;
    case 'begins':
    case 'contains':
    case 'ends':
      return `${test.kind} ${test.text}`;
    case 'empty':
      return 'empty';
    case 'key':
      return `key ${test.key}`;
    case 'associate-of':
      return `associate of user ${test.userId}`;
    case 'not':
      return `not ${testText(test.of, show)}`;
  }
}

function lower(bound: Bound | null, show: (value: Scalar) => string): string {
  return bound === null ? '(…' : `${bound.included ? '[' : '('}${show(bound.value)}`;
}

function upper(bound: Bound | null, show: (value: Scalar) => string): string {
  return bound === null ? '…)' : `${show(bound.value)}${bound.included ? ']' : ')'}`;
}
