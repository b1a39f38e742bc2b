/** Taking a user's access away, and giving it back (AU25 to AU28). */
import { ChatError } from '../chat/chat-error.ts';
import { type Agent, lockAgent } from '../storage/agents.ts';
import { type Database, withTransaction } from '../storage/database.ts';
import {
  lockAdministrators,
  disableUser as storeDisabled,
  enableUser as storeEnabled,
} from '../storage/users.ts';
import { requireAdministrator } from './require-administrator.ts';

/**
 * Ends everything that the user has: logins, tickets, API tokens, presence. Its open lines are the gateway's to close.
 * @throws ChatError `not_permitted`, `own_account`, `last_administrator`, `unknown_user`
 */
export async function disableUser(db: Database, by: Agent, userId: number): Promise<void> {
  requireAdministrator(by);
  if (userId === by.userId) throw new ChatError('own_account');
  await withTransaction(db, async (tx) => {
    const administrators = await lockAdministrators(tx);
    if (administrators.every((id) => id === userId)) throw new ChatError('last_administrator');
    await lockAgent(tx, userId);
    if (!(await storeDisabled(tx, userId))) throw new ChatError('unknown_user');
  });
}

/** The user may log in again, and begins with nothing. @throws ChatError `not_permitted`, `unknown_user` */
export async function enableUser(db: Database, by: Agent, userId: number): Promise<void> {
  requireAdministrator(by);
  if (!(await storeEnabled(db, userId))) throw new ChatError('unknown_user');
}
