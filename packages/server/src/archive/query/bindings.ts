/** The values of a statement, each under the placeholder that stands for it. */
import type { Bind } from '../asking.ts';

export interface Bindings {
  readonly values: readonly unknown[];
  readonly bind: Bind;
}

export function createBindings(): Bindings {
  const values: unknown[] = [];
  return {
    values,
    bind(value) {
      values.push(value);
      return `$${values.length}`;
    },
  };
}
