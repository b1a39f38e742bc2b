/** `$orderBy`: what the rows of an archive are sorted by. */
import { placeText } from '../../archive/filter/place-text.ts';
import type { Named, OrderBy } from '../../archive/query/archive-query.ts';
import { splitColumns } from '../../archive/select/split-columns.ts';
import { ChatError } from '../../chat/chat-error.ts';
import { show } from '../carriers/read-scalar.ts';
import { namedParts } from './named-parts.ts';

/** A column and the word behind it, if one stands there; blanks in parentheses and modifiers are the column's. */
const ORDER = /^(.*[^\s,:])\s+([^\s(),:]+)$/s;
const DESCENDING: ReadonlyMap<string, boolean> = new Map([
  ['asc', false],
  ['desc', true],
]);

/**
 * @param text - columns with commas, each with its direction or without: `rating desc, contact/name`
 * @param source - what the text is called in refusals: `$orderBy`
 * @throws ChatError `bad_request` for a word that is no direction
 */
export function readOrder(text: string, source: string): readonly OrderBy[] {
  return namedParts(text, splitColumns(text), source).map(orderOf);
}

function orderOf({ name, place }: Named): OrderBy {
  const [, column = name, direction = 'asc'] = ORDER.exec(name) ?? [];
  const descending = DESCENDING.get(direction.toLowerCase());
  if (descending !== undefined) return { name: column, place, descending };
  const { source, position } = place;
  const at = position === null ? null : position + name.length - direction.length;
  throw new ChatError('bad_request', [
    `${placeText({ source, position: at })}: ${show(direction)} is not asc or desc`,
  ]);
}
