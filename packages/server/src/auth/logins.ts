/** Logging in and out of the console: a random token in an HttpOnly cookie, of which only a hash is stored. */
import { createHash, randomBytes } from 'node:crypto';
import { ChatError } from '../chat/chat-error.ts';
import { type Agent, findAccount, loadAgent } from '../storage/agents.ts';
import type { Queryable } from '../storage/database.ts';
import { deleteLogin, findLoginSession, storeLogin } from '../storage/login-sessions.ts';
import { verifyPassword } from './passwords.ts';

/** The cookie's name. */
export const LOGIN_COOKIE = 'parley_login';
/** How long a login lasts: 12 hours, in ms. */
export const LOGIN_LASTS_MS = 12 * 3_600_000;

/** The cookie's value; undefined when the client sent none. */
export type LoginCookie = string | undefined;

/** What a login is stored under: a hash of the cookie's token, as hex. */
export type LoginKey = string;

export interface Login {
  readonly key: LoginKey;
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
  const found = await findAccount(db, credentials.name);
  const right = await verifyPassword(found?.passwordHash ?? null, credentials.password);
  const agent = right && found !== null ? await loadAgent(db, found.userId) : null;
  if (agent === null) throw new ChatError('login_failed');
  const token = randomBytes(32).toString('base64url');
  const xsrfToken = randomBytes(24).toString('base64url');
  const tokenHash = hashToken(token);
  await storeLogin(db, {
    tokenHash,
    userId: agent.userId,
    xsrfToken,
    expiresAt: new Date(Date.now() + LOGIN_LASTS_MS),
  });
  return { key: tokenHash.toString('hex'), agent, xsrfToken, token };
}

/** Who the cookie belongs to, with its present rights. @throws ChatError `not_authenticated` */
export async function authenticate(db: Queryable, cookie: LoginCookie): Promise<Login> {
  const login = cookie === undefined ? null : await findLogin(db, hashToken(cookie));
  if (login === null) throw new ChatError('not_authenticated');
  return login;
}

/** The login as it stands now, with its agent's present rights; null when it has ended. */
export function renewLogin(db: Queryable, key: LoginKey): Promise<Login | null> {
  return findLogin(db, Buffer.from(key, 'hex'));
}

export function logOut(db: Queryable, key: LoginKey): Promise<void> {
  return deleteLogin(db, Buffer.from(key, 'hex'));
}

async function findLogin(db: Queryable, tokenHash: Buffer): Promise<Login | null> {
  const stored = await findLoginSession(db, tokenHash, new Date());
  const agent = stored === null ? null : await loadAgent(db, stored.userId);
  if (stored === null || agent === null) return null;
  return { key: tokenHash.toString('hex'), agent, xsrfToken: stored.xsrfToken };
}

function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
