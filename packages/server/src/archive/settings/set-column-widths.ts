/** Sets how wide the columns of an archive on a screen are (AA21). */
import { ChatError } from '../../chat/chat-error.ts';
import type { Agent } from '../../storage/agents.ts';
import { forgetArchiveWidths, saveArchiveSetting } from '../../storage/archive-settings.ts';
import { withTransaction } from '../../storage/database.ts';
import { findProvider } from '../open-provider.ts';
import type { Named } from '../query/archive-query.ts';
import { type ArchiveList, keyOf, MOST_SETTINGS, type SettingsDeps } from './archive-list.ts';
import { MOST_COLUMNS } from './choose-columns.ts';
import { readWidth } from './column-widths.ts';

/**
 * @param given.widths - of the columns from left to right; none = back to the columns' own
 * @throws ChatError `bad_request` for what is no width, and for too many
 */
export async function setColumnWidths(
  { db, now }: SettingsDeps,
  agent: Agent,
  { list, widths }: { readonly list: ArchiveList; readonly widths: readonly Named[] },
): Promise<void> {
  const chosen = { widths: readWidths(widths) };
  findProvider(list.provider, []);
  await saveArchiveSetting(db, keyOf(agent, list), { chosen, now: now(), most: MOST_SETTINGS });
}

/** The same for all archives that screens show under a name, whatever was said of each of them before. */
export async function setCommonColumnWidths(
  { db, now }: SettingsDeps,
  agent: Agent,
  { guiName, widths }: { readonly guiName: string; readonly widths: readonly Named[] },
): Promise<void> {
  const nowhere = { name: '', place: { source: '', position: null } };
  const key = keyOf(agent, { guiName, provider: nowhere, context: '', ownerKeys: '' });
  const chosen = { widths: readWidths(widths) };
  await withTransaction(db, async (tx) => {
    await forgetArchiveWidths(tx, key);
    await saveArchiveSetting(tx, key, { chosen, now: now(), most: MOST_SETTINGS });
  });
}

function readWidths(widths: readonly Named[]): readonly string[] {
  if (widths.length > MOST_COLUMNS) {
    throw new ChatError('bad_request', [`ColumnWidths: more than ${MOST_COLUMNS} widths`]);
  }
  return widths.map(readWidth);
}
