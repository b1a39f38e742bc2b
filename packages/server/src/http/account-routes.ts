/** `/agent/tokens` and `/agent/password`: what users do about their own access. */
import type { ApiToken, MadeApiToken } from '@parley/protocol';
import type { FastifyInstance } from 'fastify';
import { makeApiToken, readApiTokens, revokeApiToken } from '../auth/api-tokens.ts';
import type { Authentication } from '../auth/authentication.ts';
import { changeOwnPassword } from '../auth/change-password.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { clientAddress } from '../net/client-address.ts';
import { MakeTokenBody, OwnPasswordBody } from './bodies.ts';
import { readId } from './read-id.ts';
import { requireLogin } from './require-login.ts';

export function accountRoutes(app: FastifyInstance, gateway: Gateway, auth: Authentication): void {
  const { db } = gateway.deps.chat;

  app.get('/agent/tokens', async (request): Promise<readonly ApiToken[]> => {
    const { agent } = await requireLogin(auth, request);
    return readApiTokens(db, agent.userId);
  });

  app.post<{ Body: MakeTokenBody }>(
    '/agent/tokens',
    { schema: { body: MakeTokenBody } },
    async (request, reply): Promise<MadeApiToken> => {
      const { agent } = await requireLogin(auth, request);
      const made = await makeApiToken(auth, agent, request.body);
      reply.code(201).header('cache-control', 'no-store');
      return made;
    },
  );

  app.delete<{ Params: { id: string } }>('/agent/tokens/:id', async (request, reply) => {
    const { agent } = await requireLogin(auth, request);
    await revokeApiToken(db, agent, readId(request.params.id, 'unknown_token'));
    reply.code(204);
  });

  app.put<{ Body: OwnPasswordBody }>(
    '/agent/password',
    { schema: { body: OwnPasswordBody } },
    async (request, reply) => {
      const login = await requireLogin(auth, request);
      const address = clientAddress(request.raw);
      const deps = { db, throttle: auth.throttle };
      await changeOwnPassword(deps, login, { ...request.body, address });
      gateway.endUser(login.agent.userId, login.key);
      reply.code(204);
    },
  );
}
