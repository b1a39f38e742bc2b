/** `/agent/…`: what the console calls, from our own pages only. */
import type { ChatSession } from '@parley/domain';
import type { EventsFrame, PickUpResponse, SnapshotFrame } from '@parley/protocol';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { mayRead } from '../chat/agent-rights.ts';
import { changeSession } from '../chat/change-session.ts';
import { ChatError } from '../chat/chat-error.ts';
import { listRows } from '../chat/list-rows.ts';
import { pickUpNext, pickUpSession } from '../chat/pick-up.ts';
import { postMessage } from '../chat/post-message.ts';
import { savePresence } from '../chat/presence.ts';
import { agentPaceKey } from '../gateway/agent-peer.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { summarise } from '../gateway/session-summary.ts';
import { toWireEvent } from '../gateway/wire-events.ts';
import type { Agent } from '../storage/agents.ts';
import { loadEvents } from '../storage/load-events.ts';
import { loadSession } from '../storage/load-session.ts';
import { MessageBody, PresenceBody } from './bodies.ts';
import { viewMe } from './login-routes.ts';
import { readAfter, readId } from './read-id.ts';
import { requireLogin } from './require-login.ts';

type ById = { Params: { id: string } };

export function agentRoutes(app: FastifyInstance, gateway: Gateway): void {
  const { chat, pace } = gateway.deps;

  app.put<{ Body: PresenceBody }>(
    '/agent/presence',
    { schema: { body: PresenceBody } },
    async (request) => {
      const login = await requireLogin(chat, request);
      const { present } = request.body;
      await savePresence(chat, login.agent, [{ userId: login.agent.userId, present }]);
      return viewMe({ ...login, agent: { ...login.agent, present } });
    },
  );

  app.get('/agent/sessions', async (request): Promise<SnapshotFrame> => {
    const { agent } = await requireLogin(chat, request);
    return { t: 'snapshot', sessions: (await listRows(chat, agent)).map(summarise) };
  });

  app.post('/agent/queue/pick-up', async (request): Promise<PickUpResponse> => {
    const { agent } = await requireLogin(chat, request);
    const session = await pickUpNext(chat, agent);
    return { session: session === null ? null : summarise(session) };
  });

  app.post<ById>('/agent/sessions/:id/pick-up', async (request): Promise<PickUpResponse> => {
    const { agent } = await requireLogin(chat, request);
    const session = await pickUpSession(chat, agent, await visibleSession(request, agent));
    return { session: session === null ? null : summarise(session) };
  });

  app.get<ById & { Querystring: { after?: string } }>(
    '/agent/sessions/:id/events',
    async (request): Promise<EventsFrame> => {
      const { agent } = await requireLogin(chat, request);
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
      const { agent } = await requireLogin(chat, request);
      await pace.turn(agentPaceKey(agent));
      const { clientId, text } = request.body;
      const { id: sessionId } = await readableSession(request, agent);
      return { clientId, ...(await postMessage(chat, { sessionId, agent, clientId, text })) };
    },
  );

  app.post<ById>('/agent/sessions/:id/end', async (request) => {
    const { agent } = await requireLogin(chat, request);
    const { id } = await readableSession(request, agent);
    const command = { type: 'EndSession', by: 'user', userId: agent.userId } as const;
    const change = await changeSession(chat, id, command, agent);
    return { session: summarise(change.session) };
  });

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
