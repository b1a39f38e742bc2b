/** What callers are told about a filter that cannot be followed. */
import { ChatError } from '../../chat/chat-error.ts';
import type { Place } from './expression.ts';
import { placeText } from './place-text.ts';

/** @param sentence - without its place, which comes first: `$filter, character 17: "abc" is no whole number` */
export function filterRefusal(place: Place, sentence: string): ChatError {
  return new ChatError('bad_request', [`${placeText(place)}: ${sentence}`]);
}

/** What a caller wrote, in quotes and at most as long as a sentence bears. */
export function quoted(text: string): string {
  const characters = [...text];
  return characters.length <= 40 ? `"${text}"` : `"${characters.slice(0, 40).join('')}…"`;
}
