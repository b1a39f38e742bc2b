/** `$entities`: which kinds of rows of an archive somebody wants. */
import type { Named } from '../../archive/query/archive-query.ts';
import { namedParts } from './named-parts.ts';

/** @param text - names with commas: `chat`. @param source - what the text is called in refusals */
export function readEntities(text: string, source: string): readonly Named[] {
  return namedParts(text, text.split(','), source);
}
