/** The parts of a list in one text, each with its place. */
import type { Named } from '../../archive/query/archive-query.ts';

/** What stands around a name in the vendor's own samples and is none of it (gotcha 17). */
const STRAY = /[?\s]/;

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
    const name = withoutStray(part);
    if (name === '') return [];
    const position = text.indexOf(name, end);
    end = position + name.length;
    return [{ name, place: { source, position } }];
  });
}

/** A pattern for what stands at the end would look at each blank again from every blank before it. */
function withoutStray(part: string): string {
  let [start, end] = [0, part.length];
  while (start < end && STRAY.test(part.charAt(start))) start += 1;
  while (end > start && STRAY.test(part.charAt(end - 1))) end -= 1;
  return part.slice(start, end);
}
