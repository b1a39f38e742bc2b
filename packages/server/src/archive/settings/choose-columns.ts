/** Chooses the columns of an archive on a screen (AA18). */
import { ChatError } from '../../chat/chat-error.ts';
import type { Agent } from '../../storage/agents.ts';
import { loadArchiveSettings, saveArchiveSetting } from '../../storage/archive-settings.ts';
import { findProvider } from '../open-provider.ts';
import type { Named } from '../query/archive-query.ts';
import { namesInside } from '../select/parse-name.ts';
import { readSelected } from '../select/read-selected.ts';
import type { Selected } from '../select/selected.ts';
import { type ArchiveList, keyOf, MOST_SETTINGS, type SettingsDeps } from './archive-list.ts';
import { chosenColumns } from './arrange-archive.ts';

/** Wider than any screen. */
export const MOST_COLUMNS = 300;

/**
 * The columns from left to right; none = back to the usual ones. A column that stays keeps its width.
 * @throws ChatError `bad_request` for a column that there is not, and for too many
 */
export async function chooseColumns(
  { db, now }: SettingsDeps,
  agent: Agent,
  { list, columns }: { readonly list: ArchiveList; readonly columns: readonly Named[] },
): Promise<void> {
  if (columns.length > MOST_COLUMNS) {
    throw new ChatError('bad_request', [`ChosenColumns: more than ${MOST_COLUMNS} columns`]);
  }
  const provider = findProvider(list.provider, namesInside(columns));
  const selected = provider === null ? [] : readSelected(provider, columns);
  const names = [...new Set(selected.map(nameOf))];
  const key = keyOf(agent, list);
  const before = chosenColumns(provider, await loadArchiveSettings(db, key));
  const after = names.length > 0 ? names : (provider?.defaultColumns ?? []);
  // Always stored, lest widths that were said of other columns count for these.
  const chosen = { columns: names, widths: after.map((name) => before.get(name) ?? '') };
  await saveArchiveSetting(db, key, { chosen, now: now(), most: MOST_SETTINGS });
}

/** In the provider's own spelling; functions stay as they were written. */
function nameOf(selected: Selected): string {
  const isPlain = selected.kind === 'value' && selected.scalar.part === null && !selected.hidden;
  return isPlain ? selected.scalar.column.name : selected.asked;
}
