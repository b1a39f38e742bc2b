/** `$select`: which columns of an archive somebody wants, aggregations among them. */
import type { Named } from '../../archive/query/archive-query.ts';
import { splitColumns } from '../../archive/select/split-columns.ts';
import { namedParts } from './named-parts.ts';

/**
 * The names as they are written; whether there are such columns is the archive's matter.
 * @param text - names with commas: `chatSessionId, GroupBy(rating):Footer,HideDetail`
 * @param source - what the text is called in refusals: `$select`
 */
export function readColumns(text: string, source: string): readonly Named[] {
  return namedParts(text, splitColumns(text), source);
}
