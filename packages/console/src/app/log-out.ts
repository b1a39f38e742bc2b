import { ParleyError } from '@parley/client';
import { forgetDrafts } from '../session/use-draft.ts';
import { texts } from '../texts.ts';
import type { Agent } from './agent-context.ts';
import { openChats } from './open-screen.ts';
import { outboxKey } from './outbox-key.ts';

/**
 * Ends the login and forgets what was typed in this tab, for the next person may use the same computer. Answers with the
 * sentence that says why the agent is still logged in, or null.
 */
export async function logOut({ client, me }: Agent): Promise<string | null> {
  try {
    await client.logout();
  } catch (error) {
    const gone = error instanceof ParleyError && error.code === 'not_authenticated';
    if (!gone) return texts.rail.logOutFailed;
  }
  client.close();
  openChats();
  forgetDrafts();
  try {
    sessionStorage.removeItem(outboxKey(me.userId));
  } catch {
    // Storage is blocked: there is nothing to forget.
  }
  return null;
}
