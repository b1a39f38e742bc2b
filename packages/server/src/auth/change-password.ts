/** New passwords: one's own with the old one, anybody's as an administrator (AU29 to AU31). */
import { ChatError } from '../chat/chat-error.ts';
import { type Agent, loadAccount, lockAgent } from '../storage/agents.ts';
import { type Database, withTransaction } from '../storage/database.ts';
import { storePassword } from '../storage/users.ts';
import type { Login } from './logins.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { requireAdministrator } from './require-administrator.ts';
import type { Throttle } from './throttle.ts';

/**
 * Changes one's own password. The user's other logins and all tickets end; API tokens stay. Guessing the old one is
 * slowed as at the login.
 * @throws ChatError `wrong_password`, `too_many_attempts`
 */
export async function changeOwnPassword(
  deps: { readonly db: Database; readonly throttle: Throttle },
  login: Login,
  change: { readonly oldPassword: string; readonly newPassword: string; readonly address: string },
): Promise<void> {
  const { agent, key } = login;
  await deps.throttle.attempt(change.address, agent.login);
  const account = await loadAccount(deps.db, agent.login);
  if (!(await verifyPassword(account?.passwordHash ?? null, change.oldPassword))) {
    throw new ChatError('wrong_password');
  }
  await deps.throttle.succeed(change.address, agent.login);
  await replacePassword(deps.db, agent.userId, {
    password: change.newPassword,
    exceptLogin: Buffer.from(key, 'hex'),
  });
}

/**
 * Gives another user a new password. All its logins and tickets end; API tokens stay.
 * @throws ChatError `not_permitted`, `own_account` (one's own takes the old one), `unknown_user`
 */
export async function setPassword(
  db: Database,
  by: Agent,
  change: { readonly userId: number; readonly password: string },
): Promise<void> {
  requireAdministrator(by);
  if (change.userId === by.userId) throw new ChatError('own_account');
  const { userId, password } = change;
  await replacePassword(db, userId, { password, exceptLogin: null });
}

async function replacePassword(
  db: Database,
  userId: number,
  change: { readonly password: string; readonly exceptLogin: Buffer | null },
): Promise<void> {
  const passwordHash = await hashPassword(change.password);
  const { exceptLogin } = change;
  await withTransaction(db, async (tx) => {
    await lockAgent(tx, userId);
    const found = await storePassword(tx, { userId, passwordHash, exceptLogin });
    if (!found) throw new ChatError('unknown_user');
  });
}
