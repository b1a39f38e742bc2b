/** `/agent/users/…`: what administrators do about the access of others. */
import type { ApiToken, UserSummary } from '@parley/protocol';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readApiTokens } from '../auth/api-tokens.ts';
import type { Authentication } from '../auth/authentication.ts';
import { setPassword } from '../auth/change-password.ts';
import { disableUser, enableUser } from '../auth/disable-user.ts';
import { requireAdministrator } from '../auth/require-administrator.ts';
import { ChatError } from '../chat/chat-error.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Agent } from '../storage/agents.ts';
import { listUsers } from '../storage/users.ts';
import { NewPasswordBody } from './bodies.ts';
import { readId } from './read-id.ts';
import { requireLogin } from './require-login.ts';

type ById = { Params: { id: string } };

export function userRoutes(app: FastifyInstance, gateway: Gateway, auth: Authentication): void {
  const { db } = gateway.deps.chat;

  app.get('/agent/users', async (request): Promise<readonly UserSummary[]> => {
    await requireAdmin(request);
    return listUsers(db);
  });

  app.get<ById>('/agent/users/:id/tokens', async (request): Promise<readonly ApiToken[]> => {
    await requireAdmin(request);
    const { userId } = await findUser(request);
    return readApiTokens(db, userId);
  });

  app.post<ById>('/agent/users/:id/disable', async (request): Promise<UserSummary> => {
    const agent = await requireAdmin(request);
    const userId = userIdOf(request);
    await disableUser(db, agent, userId);
    gateway.endUser(userId);
    return findUser(request);
  });

  app.post<ById>('/agent/users/:id/enable', async (request): Promise<UserSummary> => {
    await enableUser(db, await requireAdmin(request), userIdOf(request));
    return findUser(request);
  });

  app.put<ById & { Body: NewPasswordBody }>(
    '/agent/users/:id/password',
    { schema: { body: NewPasswordBody } },
    async (request, reply) => {
      const agent = await requireAdmin(request);
      const userId = userIdOf(request);
      await setPassword(db, agent, { userId, password: request.body.password });
      gateway.endUser(userId);
      reply.code(204);
    },
  );

  async function requireAdmin(request: FastifyRequest): Promise<Agent> {
    const { agent } = await requireLogin(auth, request);
    requireAdministrator(agent);
    return agent;
  }

  async function findUser(request: FastifyRequest<ById>): Promise<UserSummary> {
    const [user] = await listUsers(db, userIdOf(request));
    if (user === undefined) throw new ChatError('unknown_user');
    return user;
  }
}

function userIdOf({ params }: FastifyRequest<ById>): number {
  return readId(params.id, 'unknown_user');
}
