/** How large a filter may be (AF9): more than anybody writes, and little enough for one statement. */
import type { Expression, Place } from './expression.ts';
import { filterRefusal } from './filter-refusal.ts';

/** Characters of a filter that is given as a text. */
export const MAX_LENGTH = 65_536;
/** Parentheses inside each other. */
export const MAX_DEPTH = 100;
const MAX_RESTRICTIONS = 2_000;
const MAX_VALUES = 10_000;

/** @throws ChatError `bad_request` when a filter has too many restrictions or values */
export function checkSize(expression: Expression, source: string): void {
  const { restrictions, values } = countParts(expression);
  const place = { source, position: null };
  if (restrictions > MAX_RESTRICTIONS) {
    throw filterRefusal(place, 'a filter has at most 2,000 restrictions');
  }
  if (values > MAX_VALUES) throw filterRefusal(place, 'a filter has at most 10,000 values');
}

/** @throws ChatError `bad_request` when parentheses go deeper than anybody can read */
export function checkDepth(depth: number, place: Place): void {
  if (depth > MAX_DEPTH) {
    throw filterRefusal(place, 'parentheses stand in each other at most 100 deep');
  }
}

function countParts(expression: Expression): { restrictions: number; values: number } {
  const counted = { restrictions: 0, values: 0 };
  const waiting = [expression];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === 'restriction') {
      counted.restrictions += 1;
      counted.values += next.values.length;
    } else {
      waiting.push(...next.of);
    }
  }
  return counted;
}
