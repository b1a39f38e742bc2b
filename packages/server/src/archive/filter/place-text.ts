/** Says where in the given text something is wrong. */
import type { Place } from './expression.ts';

/** `$filter, character 17` (counted from 1), or the source alone where there is no text to count in. */
export function placeText({ source, position }: Place): string {
  return position === null ? source : `${source}, character ${position + 1}`;
}
