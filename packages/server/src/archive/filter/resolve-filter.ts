/** Understands a filter: looks its columns and operators up and reads its values (AF10–AF12, AF24). */
import type { ArchiveColumn } from '../column.ts';
import { findColumn } from '../find-column.ts';
import type { ArchiveProvider } from '../provider.ts';
import type { Condition, Test } from '../query/condition.ts';
import type { Expression, Restriction } from './expression.ts';
import { filterRefusal, quoted } from './filter-refusal.ts';
import { type FilterCaller, not, tested } from './operator.ts';
import { findOperator, operatorsOf } from './operators.ts';
import { keyOf } from './read-values.ts';

/**
 * @throws ChatError `bad_request` when the provider has no such column, the column cannot be filtered by, its type has
 * no such operator, or the operator's values are too few, too many or unreadable; each with its place
 */
export function resolveFilter(
  expression: Expression,
  provider: ArchiveProvider,
  caller: FilterCaller,
): Condition {
  if (expression.kind === 'restriction') return resolveRestriction(expression, provider, caller);
  const of = expression.of.map((part) => resolveFilter(part, provider, caller));
  return { kind: expression.kind, of };
}

function resolveRestriction(
  restriction: Restriction,
  provider: ArchiveProvider,
  caller: FilterCaller,
): Condition {
  const { columnPlace, operator: name, operatorPlace } = restriction;
  const column = findColumn(provider, { name: restriction.column, place: columnPlace });
  const type = column.restriction;
  if (type === null) {
    throw filterRefusal(columnPlace, `rows cannot be filtered by ${column.name}`);
  }
  const operator = findOperator(type, name);
  if (operator === undefined) {
    const names = operatorsOf(type).map((known) => known.name);
    const refused = `${column.name} (${type}) has no operator ${quoted(name)}`;
    throw filterRefusal(operatorPlace, `${refused}; it has ${names.join(', ')}`);
  }
  return settled(operator.condition({ column, restriction, caller }));
}

/** What needs no look at the row is decided here, and names that stand for keys too are asked for both ways. */
function settled(condition: Condition): Condition {
  if (condition.kind === 'and' || condition.kind === 'or') {
    return { ...condition, of: condition.of.map(settled) };
  }
  if (condition.kind !== 'test') return condition;
  const { column, test } = condition;
  const { restricted } = column;
  if (restricted.by === 'constant')
    return { kind: 'always', passes: holds(test, restricted.passes) };
  return restricted.by === 'value-or-key' ? withKeys(column, test) : condition;
}

/** Whether a test for flags holds for one: `getNoRows`, which is false, passes every row when it is to be false. */
function holds(test: Test, flag: boolean): boolean {
  if (test.kind === 'not') return !holds(test.of, flag);
  return test.kind === 'one-of' && test.values.includes(flag);
}

function withKeys(column: ArchiveColumn, test: Test): Condition {
  const negated = test.kind === 'not';
  const keys = keyTests(negated ? test.of : test).map((key) => (negated ? not(key) : key));
  const of = [test, ...keys].map((each) => tested({ column }, each));
  return keys.length === 0 ? tested({ column }, test) : { kind: negated ? 'and' : 'or', of };
}

function keyTests(test: Test): readonly Test[] {
  if (test.kind !== 'one-of') return [];
  return test.values.flatMap((value) => {
    const key = keyOf(String(value));
    return key === null ? [] : [{ kind: 'key', key }];
  });
}
