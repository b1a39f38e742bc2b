/** The archives there are. */
import { ChatError } from '../chat/chat-error.ts';
import { nearestName } from '../wording/nearest-name.ts';
import { placeText } from './filter/place-text.ts';
import type { ArchiveProvider } from './provider.ts';
import { CHAT_MESSAGE } from './providers/chat-message/provider.ts';
import { CHAT_SESSION } from './providers/chat-session/provider.ts';
import { CHAT_TOPIC } from './providers/chat-topic/provider.ts';
import { DYNAMIC, openDynamic } from './providers/dynamic/open-dynamic.ts';
import type { Named } from './query/archive-query.ts';

/** Those whose columns are known beforehand. */
export const PROVIDERS: readonly ArchiveProvider[] = [CHAT_SESSION, CHAT_MESSAGE, CHAT_TOPIC];

/** Of all archives, as they spell themselves. */
export const PROVIDER_NAMES: readonly string[] = [...PROVIDERS.map(({ name }) => name), DYNAMIC];

const byName = new Map(PROVIDERS.map((provider) => [provider.name.toLowerCase(), provider]));

/**
 * @param asked - every column that a query names, without functions around it: the dynamic archive is made of them
 * @throws ChatError `bad_request` that names the nearest archive there is (AR3), or what is wrong with such a column
 */
export function openProvider({ name, place }: Named, asked: readonly Named[]): ArchiveProvider {
  const wanted = name.trim().toLowerCase();
  if (wanted === DYNAMIC) return openDynamic(asked);
  const found = byName.get(wanted);
  if (found !== undefined) return found;
  throw new ChatError('bad_request', [
    `${placeText(place)}: there is no archive "${name}"; did you mean "${nearestName(wanted, PROVIDER_NAMES)}"?`,
  ]);
}

/**
 * The same, but null for the dynamic archive where no column is named: what it lists is not known then.
 * @throws ChatError `bad_request`
 */
export function findProvider(named: Named, asked: readonly Named[]): ArchiveProvider | null {
  const isDynamic = named.name.trim().toLowerCase() === DYNAMIC;
  return isDynamic && asked.length === 0 ? null : openProvider(named, asked);
}
