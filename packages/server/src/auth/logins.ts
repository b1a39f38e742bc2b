/** Logging in and out of the console: a random token in an HttpOnly cookie, of which only a hash is stored. */
import { createHash, randomBytes } from 'node:crypto';
import { ChatError } from '../chat/chat-error.ts';
import { type Agent, findLogin, loadAgent } from '../storage/agents.ts';
import type { Queryable } from '../storage/database.ts';
import { deleteLogin, findLoginSession, storeLogin } from '../storage/login-sessions.ts';
import { verifyPassword } from './passwords.ts';

/** The cookie's name. */
export const LOGIN_COOKIE = 'parley_login';
/** How long a login lasts: 12 hours, in ms. */
export const LOGIN_LASTS_MS = 12 * 3_600_000;

/** The cookie's value; undefined when the client sent none. */
export type LoginCookie = string | undefined;

export interface Login {
  readonly agent: Agent;
  readonly xsrfToken: string;
}

/**
 * Opens a login. Unknown names and wrong passwords get the same answer in the same time.
 * @throws ChatError `login_failed`
 */
export async function logIn(
  db: Queryable,
  credentials: { readonly name: string; readonly password: string },
): Promise<Login & { readonly token: string }> {
  const found = await findLogin(db, credentials.name);
  const right = await verifyPassword(found?.passwordHash ?? null, credentials.password);
  const agent = right && found !== null ? await loadAgent(db, found.userId) : null;
  if (agent === null) throw new ChatError('login_failed');
  const token = randomBytes(32).toString('base64url');
  const xsrfToken = randomBytes(24).toString('base64url');
  await storeLogin(db, {
    tokenHash: hashToken(token),
    userId: agent.userId,
    xsrfToken,
    expiresAt: new Date(Date.now() + LOGIN_LASTS_MS),
  });
  return { agent, xsrfToken, token };
}

/** Who the cookie belongs to, with its present rights. @throws ChatError `not_authenticated` */
export async function authenticate(db: Queryable, cookie: LoginCookie): Promise<Login> {
  const login =
    cookie === undefined ? null : await findLoginSession(db, hashToken(cookie), new Date());
  const agent = login === null ? null : await loadAgent(db, login.userId);
  if (login === null || agent === null) throw new ChatError('not_authenticated');
  return { agent, xsrfToken: login.xsrfToken };
}

export async function logOut(db: Queryable, cookie: LoginCookie): Promise<void> {
  if (cookie !== undefined) await deleteLogin(db, hashToken(cookie));
}

function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
