/** Who asks from the console. */
import type { FastifyRequest } from 'fastify';
import type { LoginDeps } from '../auth/login-deps.ts';
import { authenticate, LOGIN_COOKIE, type Login } from '../auth/logins.ts';
import { sameSecret } from '../auth/secrets.ts';
import { ChatError } from '../chat/chat-error.ts';

/** The login of the request's cookie; a change must carry its XSRF token. @throws ChatError `not_authenticated`, `xsrf_token` */
export async function requireLogin(deps: LoginDeps, request: FastifyRequest): Promise<Login> {
  const login = await authenticate(deps, request.cookies[LOGIN_COOKIE]);
  const given = String(request.headers['x-xsrf-token'] ?? '');
  if (request.method !== 'GET' && !sameSecret(login.xsrfToken, given)) {
    throw new ChatError('xsrf_token');
  }
  return login;
}
