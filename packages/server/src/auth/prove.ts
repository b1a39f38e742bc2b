/** Who says hello: a visitor by the key of its chat session, an agent by its login cookie and XSRF token. */
import type { AgentHello, VisitorHello } from '@parley/protocol';
import { ChatError } from '../chat/chat-error.ts';
import type { Queryable } from '../storage/database.ts';
import { type LoadedSession, loadSession } from '../storage/load-session.ts';
import type { LoginDeps } from './login-deps.ts';
import { authenticate, type Login, type LoginCookie } from './logins.ts';
import { sameSecret } from './secrets.ts';

/**
 * The session whose key it is. An unknown session and a wrong key get the same answer.
 * @throws ChatError `not_authenticated`
 */
export async function proveVisitor(
  db: Queryable,
  proof: Pick<VisitorHello, 's' | 'key'>,
): Promise<LoadedSession> {
  const loaded = await loadSession(db, proof.s);
  const known = loaded !== null && loaded.session.status !== 'Deleted';
  if (!sameSecret(known ? loaded.sessionKey : '', proof.key) || !known) {
    throw new ChatError('not_authenticated');
  }
  return loaded;
}

/** @throws ChatError `not_authenticated`, `xsrf_token` */
export async function proveAgent(
  deps: LoginDeps,
  cookie: LoginCookie,
  hello: Pick<AgentHello, 'xsrf'>,
): Promise<Login> {
  const login = await authenticate(deps, cookie);
  if (!sameSecret(login.xsrfToken, hello.xsrf)) throw new ChatError('xsrf_token');
  return login;
}
