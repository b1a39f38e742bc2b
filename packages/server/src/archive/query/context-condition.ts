/** What a context narrows the rows by: `chatTopicId=3&personId=5` (AR17). */
import { ChatError } from '../../chat/chat-error.ts';
import { nearestName } from '../../wording/nearest-name.ts';
import { findColumn } from '../find-column.ts';
import type { ArchiveProvider } from '../provider.ts';
import type { Condition } from './condition.ts';

const PLACE = { source: 'context', position: null };
const INTEGER = /^[+-]?\d{1,15}$/;

/** @throws ChatError `bad_request` for keys that the archive does not have, and values that are no integers */
export function contextCondition(provider: ArchiveProvider, context: string): Condition {
  const pairs = context.includes('=') ? context : decoded(context);
  const parts = pairs.split('&').filter((part) => part.trim() !== '');
  return { kind: 'and', of: parts.map((part) => partCondition(provider, part)) };
}

function partCondition(provider: ArchiveProvider, part: string): Condition {
  const [key = '', value = ''] = part.split(/=(.*)/s).map((text) => decoded(text).trim());
  const keys = Object.keys(provider.contextKeys);
  const known = keys.find((name) => name.toLowerCase() === key.toLowerCase());
  const name = known === undefined ? undefined : provider.contextKeys[known];
  if (name === undefined) throw unknownKey(provider, key, keys);
  if (!INTEGER.test(value)) {
    throw new ChatError('bad_request', [
      `context: "${value}" is not the id that ${known} stands for.`,
    ]);
  }
  const column = findColumn(provider, { name, place: PLACE });
  return { kind: 'test', column, test: { kind: 'one-of', values: [Number(value)] } };
}

function unknownKey({ name }: ArchiveProvider, key: string, keys: readonly string[]): ChatError {
  const meant = keys.length === 0 ? '' : `; did you mean "${nearestName(key, keys)}"?`;
  return new ChatError('bad_request', [`context: ${name} knows nothing of "${key}"${meant}`]);
}

/** It may have been encoded once more than the request's own parameters are. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
