/** What a user has narrowed activities to (AA27 to AA29). */
import { ChatError } from '../../chat/chat-error.ts';
import {
  type ActivityFilter,
  loadActivityFilter,
  saveActivityFilter,
} from '../../storage/activity-filters.ts';
import type { Agent } from '../../storage/agents.ts';
import { loadAssociates } from '../../storage/crm/associates.ts';
import { loadListEntries } from '../../storage/crm/list-entries.ts';
import type { Database } from '../../storage/database.ts';

/** The user's own filter; one that was never set narrows nothing. */
export function readActivityFilter(
  { db }: { readonly db: Database },
  agent: Agent,
): Promise<ActivityFilter> {
  return loadActivityFilter(db, agent.userId);
}

/**
 * Takes the place of the user's filter.
 * @throws ChatError `bad_request` with a line `field: sentence` for what there is not, and for a beginning after the end
 */
export async function setActivityFilter(
  { db }: { readonly db: Database },
  agent: Agent,
  given: ActivityFilter,
): Promise<void> {
  const filter = {
    ...given,
    associateIds: [...new Set(given.associateIds)],
    groupIds: [...new Set(given.groupIds)],
  };
  const [associates, groups] = await Promise.all([
    loadAssociates(db, filter.associateIds),
    loadListEntries(db, 'usergroup', filter.groupIds),
  ]);
  const faults = [
    ...missing(filter.associateIds, associates).map(
      (id) => `associateIds: there is no associate ${id}`,
    ),
    ...missing(filter.groupIds, groups).map((id) => `groupIds: there is no user group ${id}`),
    ...(isBackwards(filter) ? ['from: is after the end'] : []),
  ];
  if (faults.length > 0) throw new ChatError('bad_request', faults.slice(0, MOST_FAULTS));
  await saveActivityFilter(db, agent.userId, filter);
}

/** As many as somebody reads. */
const MOST_FAULTS = 10;

function missing(ids: readonly number[], known: ReadonlyMap<number, unknown>): readonly number[] {
  return ids.filter((id) => !known.has(id));
}

function isBackwards({ from, to }: ActivityFilter): boolean {
  return from !== null && to !== null && from > to;
}
