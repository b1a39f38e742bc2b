/** `/agent/login`, `/agent/logout`, `/agent/me`: who is at the console. */
import type { LoginResponse, Me } from '@parley/protocol';
import type { FastifyInstance } from 'fastify';
import type { Authentication } from '../auth/authentication.ts';
import {
  LOGIN_COOKIE,
  LOGIN_LASTS_MS,
  type Login,
  logIn,
  logOut,
  XSRF_COOKIE,
} from '../auth/logins.ts';
import { agentTopics } from '../chat/agent-topics.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { clientAddress } from '../net/client-address.ts';
import { LoginBody } from './bodies.ts';
import { requireLogin } from './require-login.ts';

export interface LoginRoutesOptions {
  readonly auth: Authentication;
  /** The cookies travel over https only. */
  readonly secure: boolean;
}

export function loginRoutes(
  app: FastifyInstance,
  gateway: Gateway,
  { auth, secure }: LoginRoutesOptions,
): void {
  const loginCookie = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
  // Read by scripts, which send it back as X-XSRF-TOKEN (AU15).
  const xsrfCookie = { ...loginCookie, httpOnly: false } as const;
  const maxAge = LOGIN_LASTS_MS / 1_000;

  app.post<{ Body: LoginBody }>(
    '/agent/login',
    { schema: { body: LoginBody } },
    async (request, reply): Promise<LoginResponse> => {
      const { name, password, ticket = false } = request.body;
      const address = clientAddress(request.raw);
      await auth.throttle.attempt(address, name);
      const login = await logIn(auth, { name, password }, { ticket });
      await auth.throttle.succeed(address, name);
      reply.setCookie(LOGIN_COOKIE, login.token, { ...loginCookie, maxAge });
      reply.setCookie(XSRF_COOKIE, login.xsrfToken, { ...xsrfCookie, maxAge });
      return { ...viewMe(login), ...(login.ticket !== null && { ticket: login.ticket }) };
    },
  );

  app.post('/agent/logout', async (request, reply) => {
    const login = await requireLogin(auth, request);
    await logOut(auth, login.key);
    gateway.endLogin(login);
    reply.clearCookie(LOGIN_COOKIE, loginCookie).clearCookie(XSRF_COOKIE, xsrfCookie).code(204);
  });

  app.get('/agent/me', async (request) => viewMe(await requireLogin(auth, request)));
}

/** What an agent is told about itself. */
export function viewMe({ agent, xsrfToken }: Login): Me {
  return {
    userId: agent.userId,
    login: agent.login,
    displayName: agent.nickname,
    present: agent.present,
    administrator: agent.administrator,
    topics: agentTopics(agent),
    xsrfToken,
  };
}
