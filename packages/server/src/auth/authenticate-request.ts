/** Who calls the Web API (AU1 to AU17). */
import type { IncomingHttpHeaders } from 'node:http';
import { ChatError } from '../chat/chat-error.ts';
import { readCookie } from '../net/read-cookie.ts';
import { type Agent, loadAccount } from '../storage/agents.ts';
import { API_TOKEN_PREFIX, proveApiToken } from './api-tokens.ts';
import type { Authentication } from './authentication.ts';
import { authenticate, LOGIN_COOKIE } from './logins.ts';
import { type Claim, readAuthorization } from './read-authorization.ts';
import { sameSecret } from './secrets.ts';
import { proveTicket } from './tickets.ts';

/** The ways to prove oneself, as a 401 lists them: one `WWW-Authenticate` header each. */
export const AUTHENTICATION_SCHEMES = [
  'Basic realm="Parley", charset="UTF-8"',
  'SOTicket',
  'Bearer',
] as const;

/** What of a request tells who sends it. */
export interface CallerRequest {
  /** `headersDistinct` of Node's request, which shows when one was sent twice; `headers` do as well. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Where it comes from, see `net/client-address`. */
  readonly address: string;
}

export interface Caller {
  /** With its present rights. */
  readonly agent: Agent;
  /** How it proved itself. */
  readonly scheme: Claim['scheme'] | 'Cookie';
}

/**
 * The one who calls. `Authorization` decides when it is there; else the console's cookie, with its XSRF token.
 * @throws ChatError `not_authenticated`, `login_failed` (a name and a password that do not belong together),
 * `too_many_attempts`, `issuer_unavailable`
 */
export async function authenticateRequest(
  auth: Authentication,
  request: CallerRequest,
): Promise<Caller> {
  const caller = await findCaller(auth, request);
  const [appToken = ''] = valuesOf(request, 'so-apptoken');
  if (appToken !== '') await auth.appTokens.note(caller.agent.userId, appToken);
  return caller;
}

async function findCaller(auth: Authentication, request: CallerRequest): Promise<Caller> {
  const [authorization, another] = valuesOf(request, 'authorization');
  if (authorization === undefined) {
    return { agent: await proveCookie(auth, request), scheme: 'Cookie' };
  }
  const claim = another === undefined ? readAuthorization(authorization) : null;
  const agent = claim === null ? null : await proveClaim(auth, claim, request.address);
  if (claim === null || agent === null) throw new ChatError('not_authenticated');
  return { agent, scheme: claim.scheme };
}

async function proveClaim(
  auth: Authentication,
  claim: Claim,
  address: string,
): Promise<Agent | null> {
  switch (claim.scheme) {
    case 'Basic': {
      const { name, password } = claim;
      const account = await loadAccount(auth.db, name);
      await auth.passwords.prove({ name, password, address, account });
      return account?.agent ?? null;
    }
    case 'SOTicket':
      return proveTicket(auth, claim.secret);
    case 'Bearer':
      return claim.secret.startsWith(API_TOKEN_PREFIX)
        ? proveApiToken(auth, claim.secret)
        : proveJwt(auth, claim.secret);
  }
}

async function proveJwt(auth: Authentication, token: string): Promise<Agent | null> {
  const name = (await auth.oidc?.readUserName(token)) ?? null;
  if (name === null || name.includes('\0')) return null;
  return (await loadAccount(auth.db, name))?.agent ?? null;
}

/** Reading takes the XSRF token as well, since the vendor's own server wants it (AU15). */
async function proveCookie(auth: Authentication, request: CallerRequest): Promise<Agent> {
  const cookie = readCookie(
    { headers: { cookie: valuesOf(request, 'cookie').join(';') } },
    LOGIN_COOKIE,
  );
  const login = await authenticate(auth, cookie);
  const [given = ''] = valuesOf(request, 'x-xsrf-token');
  if (!sameSecret(login.xsrfToken, given)) {
    throw new ChatError('not_authenticated', ['X-XSRF-TOKEN']);
  }
  return login.agent;
}

function valuesOf({ headers }: CallerRequest, name: keyof IncomingHttpHeaders): readonly string[] {
  const value = headers[name] ?? [];
  return typeof value === 'string' ? [value] : value;
}
