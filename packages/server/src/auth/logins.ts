/** Logging in and out of the console: a random token in an HttpOnly cookie, of which only a hash is stored. */
import { ChatError } from '../chat/chat-error.ts';
import { type Agent, loadAccount } from '../storage/agents.ts';
import { deleteLogin, loadLogin, storeLogin } from '../storage/login-sessions.ts';
import type { LoginDeps } from './login-deps.ts';
import { verifyPassword } from './passwords.ts';
import { hashSecret, makeSecret } from './secrets.ts';
import { newTicket } from './tickets.ts';

/** The cookie's name. */
export const LOGIN_COOKIE = 'parley_login';
/** Name of the cookie that scripts read the XSRF token from; the vendor's client and axios look for it (AU15). */
export const XSRF_COOKIE = 'XSRF-TOKEN';
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

export interface Credentials {
  readonly name: string;
  readonly password: string;
}

/** A login just opened, with the secrets that are told once. */
export interface OpenedLogin extends Login {
  /** Value of the cookie. */
  readonly token: string;
  /** A ticket for the Web API; null = none was asked for. */
  readonly ticket: string | null;
}

/**
 * Opens a login. Unknown names and wrong passwords get the same answer in the same time (AU3).
 * @param options.ticket whether a ticket for the Web API is issued with it (AU8)
 * @throws ChatError `login_failed`
 */
export async function logIn(
  { db, now }: LoginDeps,
  credentials: Credentials,
  options: { readonly ticket: boolean } = { ticket: false },
): Promise<OpenedLogin> {
  const account = await loadAccount(db, credentials.name);
  const passwordHash = account?.passwordHash ?? null;
  const right = await verifyPassword(passwordHash, credentials.password);
  if (!right || account === null || passwordHash === null) throw new ChatError('login_failed');
  const { agent } = account;
  const token = makeSecret();
  const xsrfToken = makeSecret();
  const ticket = options.ticket ? newTicket(now()) : null;
  const stored = await storeLogin(db, {
    tokenHash: hashSecret(token),
    userId: agent.userId,
    xsrfToken,
    expiresAt: new Date(now() + LOGIN_LASTS_MS),
    passwordHash,
    ticket: ticket?.stored ?? null,
  });
  if (!stored) throw new ChatError('login_failed');
  const key = hashSecret(token).toString('hex');
  return { key, agent, xsrfToken, token, ticket: ticket?.secret ?? null };
}

/** Who the cookie belongs to, with its present rights. @throws ChatError `not_authenticated` */
export async function authenticate(deps: LoginDeps, cookie: LoginCookie): Promise<Login> {
  const login = cookie === undefined ? null : await findLogin(deps, hashSecret(cookie));
  if (login === null) throw new ChatError('not_authenticated');
  return login;
}

/** The login as it stands now, with its agent's present rights; null when it has ended. */
export function renewLogin(deps: LoginDeps, key: LoginKey): Promise<Login | null> {
  return findLogin(deps, Buffer.from(key, 'hex'));
}

/** Ends the login and the tickets that were issued at it. */
export function logOut({ db }: LoginDeps, key: LoginKey): Promise<void> {
  return deleteLogin(db, Buffer.from(key, 'hex'));
}

async function findLogin({ db, now }: LoginDeps, tokenHash: Buffer): Promise<Login | null> {
  const loaded = await loadLogin(db, tokenHash, new Date(now()));
  return loaded === null ? null : { key: tokenHash.toString('hex'), ...loaded };
}
