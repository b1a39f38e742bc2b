/** Expressions in a form that shows how they were read. */
import type { Expression } from '../../../src/archive/filter/expression.ts';

/** `(a = <1> and b today)`: groups in parentheses, values in angle brackets. */
export function expressionText(expression: Expression | null): string {
  if (expression === null) return 'no filter';
  if (expression.kind !== 'restriction') {
    return `(${expression.of.map(expressionText).join(` ${expression.kind} `)})`;
  }
  const values = expression.values.map(({ text }) => `<${text}>`);
  return [expression.column, expression.operator, ...values].join(' ');
}
