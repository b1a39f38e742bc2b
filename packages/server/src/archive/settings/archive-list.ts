/** An archive that a screen shows under a name of its own, and whose settings each user keeps. */
import type { Agent } from '../../storage/agents.ts';
import type { ArchiveListKey } from '../../storage/archive-settings.ts';
import type { Database } from '../../storage/database.ts';
import type { Named } from '../query/archive-query.ts';

/** What the use cases of settings work with. */
export interface SettingsDeps {
  readonly db: Database;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** As a caller names it. */
export interface ArchiveList {
  /** The screen's name for it. */
  readonly guiName: string;
  readonly provider: Named;
  /** Empty = settings for all contexts. */
  readonly context: string;
  /** Empty = settings for all owners. */
  readonly ownerKeys: string;
}

/** Settings kept for each user; the ones changed longest ago give way (AA24). */
export const MOST_SETTINGS = 200;

/** Under which the settings of this user are stored. Providers are named in any case, so the key has one. */
export function keyOf(agent: Agent, list: ArchiveList): ArchiveListKey {
  return {
    userId: agent.userId,
    guiName: list.guiName.trim(),
    provider: list.provider.name.trim().toLowerCase(),
    context: list.context.trim(),
    ownerKeys: list.ownerKeys.trim(),
  };
}
