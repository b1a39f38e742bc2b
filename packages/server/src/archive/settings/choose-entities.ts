/** Chooses the kinds of rows of an archive on a screen (AA20). */
import { ChatError } from '../../chat/chat-error.ts';
import type { Agent } from '../../storage/agents.ts';
import { saveArchiveSetting } from '../../storage/archive-settings.ts';
import { placeText } from '../filter/place-text.ts';
import type { ArchiveProvider } from '../provider.ts';
import type { Named } from '../query/archive-query.ts';
import { type ArchiveList, keyOf, MOST_SETTINGS, type SettingsDeps } from './archive-list.ts';
import { arrangeArchive } from './arrange-archive.ts';

/**
 * @param given.entities - none = all of them
 * @throws ChatError `bad_request` for an entity that there is not
 */
export async function chooseEntities(
  { db, now }: SettingsDeps,
  agent: Agent,
  { list, entities }: { readonly list: ArchiveList; readonly entities: readonly Named[] },
): Promise<void> {
  const { provider } = await arrangeArchive({ db }, agent, list);
  const names = [...new Set(entities.map((named) => findEntity(provider, named)))];
  const chosen = { entities: names };
  await saveArchiveSetting(db, keyOf(agent, list), { chosen, now: now(), most: MOST_SETTINGS });
}

/** @param provider - null = the dynamic archive without columns, and so without a table */
function findEntity(provider: ArchiveProvider | null, { name, place }: Named): string {
  const known = provider?.entity.name ?? '';
  if (provider !== null && name.trim().toLowerCase() === known.toLowerCase()) return known;
  const meant = provider === null ? '; choose its columns first' : `; did you mean "${known}"?`;
  throw new ChatError('bad_request', [
    `${placeText(place)}: there is no entity "${name.slice(0, 64)}"${meant}`,
  ]);
}
