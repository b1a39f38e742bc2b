/** `/agent/…`: what the console calls, from our own pages only. */
import type { ChatSession } from '@parley/domain';
import type { EventsFrame, Me, PickUpResponse, SnapshotFrame } from '@parley/protocol';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  authenticate,
  LOGIN_COOKIE,
  LOGIN_LASTS_MS,
  type Login,
  logIn,
  logOut,
} from '../auth/logins.ts';
import { sameSecret } from '../auth/prove.ts';
import type { Throttle } from '../auth/throttle.ts';
import { mayRead } from '../chat/agent-rights.ts';
import { changeSession } from '../chat/change-session.ts';
import { ChatError } from '../chat/chat-error.ts';
import { listRows } from '../chat/list-rows.ts';
import { pickUpNext, pickUpSession } from '../chat/pick-up.ts';
import { postMessage } from '../chat/post-message.ts';
import { agentPaceKey } from '../gateway/agent-peer.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { summarise } from '../gateway/session-summary.ts';
import { toWireEvent } from '../gateway/wire-events.ts';
import { clientAddress } from '../net/client-address.ts';
import { type Agent, storePresence } from '../storage/agents.ts';
import { loadEvents } from '../storage/load-events.ts';
import { loadSession } from '../storage/load-session.ts';
import { LoginBody, MessageBody, PresenceBody } from './bodies.ts';
import { readAfter, readId } from './read-id.ts';

type ById = { Params: { id: string } };

export interface AgentRoutesOptions {
  readonly throttle: Throttle;
  /** The cookie travels over https only. */
  readonly secure: boolean;
}

export function agentRoutes(
  app: FastifyInstance,
  gateway: Gateway,
  options: AgentRoutesOptions,
): void {
  const { chat, pace } = gateway.deps;
  const { throttle } = options;
  const cookie = {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: options.secure,
  } as const;

  app.post<{ Body: LoginBody }>(
    '/agent/login',
    { schema: { body: LoginBody } },
    async (request, reply) => {
      const address = clientAddress(request.raw);
      await throttle.attempt(address, request.body.name);
      const login = await logIn(chat.db, request.body);
      await throttle.succeed(address, request.body.name);
      reply.setCookie(LOGIN_COOKIE, login.token, { ...cookie, maxAge: LOGIN_LASTS_MS / 1_000 });
      return viewMe(login);
    },
  );

  app.post('/agent/logout', async (request, reply) => {
    const { key } = await requireLogin(request);
    await logOut(chat.db, key);
    gateway.endLogin(key);
    reply.clearCookie(LOGIN_COOKIE, cookie).code(204);
  });

  app.get('/agent/me', async (request) => viewMe(await requireLogin(request)));

  app.put<{ Body: PresenceBody }>(
    '/agent/presence',
    { schema: { body: PresenceBody } },
    async (request) => {
      const login = await requireLogin(request);
      const { present } = request.body;
      await storePresence(chat.db, login.agent.userId, present);
      gateway.tellPresence(login.agent.userId, present);
      return viewMe({ ...login, agent: { ...login.agent, present } });
    },
  );

  app.get('/agent/sessions', async (request): Promise<SnapshotFrame> => {
    const { agent } = await requireLogin(request);
    return { t: 'snapshot', sessions: (await listRows(chat, agent)).map(summarise) };
  });

  app.post('/agent/queue/pick-up', async (request): Promise<PickUpResponse> => {
    const { agent } = await requireLogin(request);
    const session = await pickUpNext(chat, agent);
    return { session: session === null ? null : summarise(session) };
  });

  app.post<ById>('/agent/sessions/:id/pick-up', async (request): Promise<PickUpResponse> => {
    const { agent } = await requireLogin(request);
    const session = await pickUpSession(chat, agent, await visibleSession(request, agent));
    return { session: session === null ? null : summarise(session) };
  });

  app.get<ById & { Querystring: { after?: string } }>(
    '/agent/sessions/:id/events',
    async (request): Promise<EventsFrame> => {
      const { agent } = await requireLogin(request);
      const { id, revision } = await readableSession(request, agent);
      const events = await loadEvents(chat.db, id, readAfter(request.query.after));
      return {
        t: 'events',
        s: id,
        head: revision,
        events: events.map((event) => toWireEvent(event, 'agent')),
      };
    },
  );

  app.post<ById & { Body: MessageBody }>(
    '/agent/sessions/:id/messages',
    { schema: { body: MessageBody } },
    async (request) => {
      const { agent } = await requireLogin(request);
      await pace.turn(agentPaceKey(agent));
      const { clientId, text } = request.body;
      const { id: sessionId } = await readableSession(request, agent);
      return { clientId, ...(await postMessage(chat, { sessionId, agent, clientId, text })) };
    },
  );

  app.post<ById>('/agent/sessions/:id/end', async (request) => {
    const { agent } = await requireLogin(request);
    const { id } = await readableSession(request, agent);
    const command = { type: 'EndSession', by: 'user', userId: agent.userId } as const;
    const change = await changeSession(chat, id, command, agent);
    return { session: summarise(change.session) };
  });

  /** Who asks; a change must carry the login's XSRF token. */
  async function requireLogin(request: FastifyRequest): Promise<Login> {
    const login = await authenticate(chat.db, request.cookies[LOGIN_COOKIE]);
    const given = String(request.headers['x-xsrf-token'] ?? '');
    if (request.method !== 'GET' && !sameSecret(login.xsrfToken, given)) {
      throw new ChatError('xsrf_token');
    }
    return login;
  }

  /** The session, if the agent may read it; one that it may not see is as good as none. */
  async function readableSession(
    request: FastifyRequest<ById>,
    agent: Agent,
  ): Promise<ChatSession> {
    const id = readId(request.params.id, 'unknown_session');
    const loaded = await loadSession(chat.db, id);
    if (loaded === null || !mayRead(agent, loaded.session)) throw new ChatError('unknown_session');
    return loaded.session;
  }

  /** The same for a pick-up: a session of the agent's topics that somebody else has just taken is a lost race. */
  async function visibleSession(request: FastifyRequest<ById>, agent: Agent): Promise<number> {
    const id = readId(request.params.id, 'unknown_session');
    const loaded = await loadSession(chat.db, id);
    const member = agent.memberships.some(({ topicId }) => topicId === loaded?.session.topicId);
    if (loaded === null || !member) throw new ChatError('unknown_session');
    return id;
  }
}

function viewMe({ agent, xsrfToken }: Login): Me {
  return {
    userId: agent.userId,
    login: agent.login,
    displayName: agent.nickname,
    present: agent.present,
    administrator: agent.administrator,
    topics: agent.memberships.map(({ topicId, topicName, rights }) => ({
      id: topicId,
      name: topicName,
      canRespond: rights.canRespond,
      canListen: rights.canListen,
      manager: rights.manager,
    })),
    xsrfToken,
  };
}
