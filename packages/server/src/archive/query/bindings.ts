/** The values of a statement, each under the placeholder that stands for it. */
import { ChatError } from '../../chat/chat-error.ts';
import type { Bind } from '../asking.ts';

export interface Bindings {
  readonly values: readonly unknown[];
  readonly bind: Bind;
}

/** PostgreSQL counts them in 16 bits. */
const MOST_VALUES = 65_535;

/** @returns `bind` refuses (`bad_request`) more values than a statement can have */
export function createBindings(): Bindings {
  const values: unknown[] = [];
  return {
    values,
    bind(value) {
      if (values.length === MOST_VALUES) {
        throw new ChatError('bad_request', ['the filter and the context say too much.']);
      }
      values.push(value);
      return `$${values.length}`;
    },
  };
}
