/** The parts of a list in one text, each with its place. */
import type { Named } from '../../archive/query/archive-query.ts';

/** What stands around a name in the vendor's own samples and is none of it (gotcha 17). */
const AROUND = /^[?\s]+|[?\s]+$/g;

/**
 * @param parts - pieces of the text, in its order; empty ones are left out
 * @param source - what the text is called in refusals: `$select`
 */
export function namedParts(
  text: string,
  parts: readonly string[],
  source: string,
): readonly Named[] {
  let end = 0;
  return parts.flatMap((part) => {
    const name = part.replace(AROUND, '');
    if (name === '') return [];
    const position = text.indexOf(name, end);
    end = position + name.length;
    return [{ name, place: { source, position } }];
  });
}
