/** The `SO-AppToken` that online applications name themselves by: accepted whatever it is, and noted (AU17). */
import { storeAppTokenUse } from '../storage/app-token-use.ts';
import type { LoginDeps } from './login-deps.ts';
import { createRecentMemory } from './recent-memory.ts';
import { hashSecret } from './secrets.ts';
import { NOTE_USE_EVERY_MS } from './tickets.ts';

const MOST_NOTED = 10_000;

export interface AppTokens {
  /** Notes the use, at most once a minute for each user and token. */
  note(userId: number, appToken: string): Promise<void>;
}

export function createAppTokens({ db, now }: LoginDeps): AppTokens {
  const noted = createRecentMemory<true>({ lastsMs: NOTE_USE_EVERY_MS, most: MOST_NOTED, now });
  return {
    async note(userId, appToken) {
      const appTokenHash = hashSecret(appToken);
      const key = `${userId} ${appTokenHash.toString('base64')}`;
      if (noted.get(key) !== undefined) return;
      noted.set(key, true);
      await storeAppTokenUse(db, { userId, appTokenHash, at: new Date(now()) });
    },
  };
}
