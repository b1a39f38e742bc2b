/** A filter as the condition of a `where`. Names have become SQL of the provider's, values placeholders (AR5). */
import type { Asking } from '../asking.ts';
import type { Condition } from './condition.ts';
import { testSql } from './test-sql.ts';

/** True for exactly the rows that pass; false or null for all others. */
export function conditionSql(condition: Condition, asking: Asking): string {
  switch (condition.kind) {
    case 'always':
      return String(condition.passes);
    case 'and':
      return joined(condition.of, ' and ', asking) ?? 'true';
    case 'or':
      return joined(condition.of, ' or ', asking) ?? 'false';
    case 'test':
      return testSql(condition.column, condition.test, asking);
    case 'refers':
      return `${condition.foreignKey} = any(${asking.bind(condition.keys)}::int[])`;
  }
}

/** Names of the joins that the filter's columns need. */
export function conditionJoins(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'always':
      return [];
    case 'test':
      return condition.column.joins;
    case 'refers':
      return condition.joins;
    default:
      return condition.of.flatMap(conditionJoins);
  }
}

function joined(of: readonly Condition[], word: string, asking: Asking): string | null {
  if (of.length === 0) return null;
  return `(${of.map((part) => conditionSql(part, asking)).join(word)})`;
}
