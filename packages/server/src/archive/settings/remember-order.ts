/** Remembers the order that a list on a screen was last asked for in (AA19). */
import type { Agent } from '../../storage/agents.ts';
import { type ChosenOrder, saveArchiveSetting } from '../../storage/archive-settings.ts';
import type { OrderBy } from '../query/archive-query.ts';
import { type ArchiveList, keyOf, MOST_SETTINGS, type SettingsDeps } from './archive-list.ts';
import type { ArrangedArchive } from './arrange-archive.ts';

/** Longer names are no columns' but functions with a great many blanks. */
const LONGEST_NAME = 255;

/**
 * To be called once the rows have come, so that only what can be sorted by is remembered.
 * @param given.order - none = no particular one, which changes nothing
 */
export async function rememberOrder(
  { db, now }: SettingsDeps,
  agent: Agent,
  given: {
    readonly list: ArchiveList;
    readonly arranged: ArrangedArchive;
    readonly order: readonly OrderBy[];
  },
): Promise<void> {
  const order = given.order.map(({ name, descending }) => ({ name: name.trim(), descending }));
  if (order.length === 0 || isSame(order, given.arranged.order)) return;
  if (order.some(({ name }) => name.length > LONGEST_NAME)) return;
  const saving = { chosen: { order }, now: now(), most: MOST_SETTINGS };
  await saveArchiveSetting(db, keyOf(agent, given.list), saving);
}

function isSame(some: readonly ChosenOrder[], others: readonly ChosenOrder[]): boolean {
  return (
    some.length === others.length &&
    some.every(
      ({ name, descending }, index) =>
        name === others[index]?.name && descending === others[index].descending,
    )
  );
}
