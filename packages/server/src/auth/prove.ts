/** Who says hello: a visitor by the key of its chat session, an agent by its login cookie and XSRF token. */
import type { AgentHello, VisitorHello } from '@parley/protocol';
import { ChatError } from '../chat/chat-error.ts';
import type { Queryable } from '../storage/database.ts';
import { gatherCalls } from '../storage/gather-calls.ts';
import { type LoadedSession, loadSession } from '../storage/load-session.ts';
import { loadSessionKeys, type SessionKey } from '../storage/session-keys.ts';
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

/** What is needed of a session to let its visitor in. */
export type ProvedVisitor = Omit<SessionKey, 'key'>;

/** @throws ChatError `not_authenticated` */
export type ProveVisitor = (proof: Pick<VisitorHello, 's' | 'key'>) => Promise<ProvedVisitor>;

/** The most proofs that are looked up in one statement. */
const MOST_PROOFS = 500;

/** Proves visitors as {@link proveVisitor} does, those who come at the same time in one statement. */
export function createVisitorProofs(db: Queryable): ProveVisitor {
  const findKey = gatherCalls(async (ids: readonly number[]) => {
    const keys = await loadSessionKeys(db, ids);
    return ids.map((id) => keys.get(id) ?? null);
  }, MOST_PROOFS);
  return async (proof) => {
    const known = await findKey(proof.s);
    if (!sameSecret(known?.key ?? '', proof.key) || known === null) {
      throw new ChatError('not_authenticated');
    }
    const { key: _key, ...proved } = known;
    return proved;
  };
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
