/** `/visitor/…`: what the widget calls, from any page. A visitor can touch nothing but the session whose key it has. */
import { ANONYMOUS, type SessionCommand } from '@parley/domain';
import type { EventsFrame, StartSessionResponse } from '@parley/protocol';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { proveVisitor } from '../auth/prove.ts';
import { changeSession } from '../chat/change-session.ts';
import { ChatError } from '../chat/chat-error.ts';
import { isAvailable } from '../chat/is-open.ts';
import { postMessage } from '../chat/post-message.ts';
import { startSession } from '../chat/start-session.ts';
import type { GatewayDeps } from '../gateway/gateway-deps.ts';
import { visitorPaceKey } from '../gateway/visitor-peer.ts';
import { toWireEvent } from '../gateway/wire-events.ts';
import { clientAddress } from '../net/client-address.ts';
import { touchSessions } from '../storage/customers-seen.ts';
import { loadEvents } from '../storage/load-events.ts';
import { readSurroundings } from '../storage/surroundings.ts';
import { loadTopic } from '../storage/topics.ts';
import { CustomerBody, MessageBody, RatingBody, StartBody } from './bodies.ts';
import { readAfter, readId } from './read-id.ts';
import { viewTopic, viewVisitorSession } from './visitor-views.ts';

/** How often a visitor's requests are noted as its presence. */
const NOTED_EVERY_MS = 30_000;

type ById = { Params: { id: string } };

export function visitorRoutes(app: FastifyInstance, deps: GatewayDeps): void {
  const { chat, pace } = deps;
  app.get<ById>('/visitor/topics/:id', async (request) => {
    const topicId = readId(request.params.id, 'unknown_topic');
    const topic = await loadTopic(chat.db, topicId);
    if (topic === null) throw new ChatError('unknown_topic');
    const none = { sessionId: 0, rankedId: null, targetId: null };
    const surroundings = await readSurroundings(chat.db, { topicId, ...none });
    return viewTopic(topic, isAvailable(chat, topic, surroundings));
  });

  app.post<ById & { Body: StartBody }>(
    '/visitor/topics/:id/sessions',
    { schema: { body: StartBody } },
    async (request, reply): Promise<StartSessionResponse> => {
      const host = clientAddress(request.raw);
      await pace.turn(`start ${host}`);
      const { session, sessionKey } = await startSession(chat, {
        topicId: readId(request.params.id, 'unknown_topic'),
        startId: request.body.startId,
        customer: withoutUndefined(request.body.customer ?? {}),
        host,
      });
      reply.code(201);
      return { sessionId: session.id, sessionKey, status: session.status };
    },
  );

  app.get<ById>('/visitor/sessions/:id', async (request) => {
    const { session } = await prove(request);
    return viewVisitorSession(chat.db, session);
  });

  app.get<ById & { Querystring: { after?: string } }>(
    '/visitor/sessions/:id/events',
    async (request): Promise<EventsFrame> => {
      const { session } = await prove(request);
      const events = await loadEvents(chat.db, session.id, readAfter(request.query.after));
      return {
        t: 'events',
        s: session.id,
        head: session.revision,
        events: events.map((event) => toWireEvent(event, 'visitor')),
      };
    },
  );

  app.post<ById & { Body: MessageBody }>(
    '/visitor/sessions/:id/messages',
    { schema: { body: MessageBody } },
    async (request) => {
      const proof = readProof(request);
      const { seenAt } = await deps.proveVisitor(proof);
      if (isToBeNoted(seenAt)) deps.touch(proof.s);
      await pace.turn(visitorPaceKey(proof.s));
      const { clientId, text } = request.body;
      const typed = { sessionId: proof.s, agent: null, clientId, text };
      return { clientId, ...(await postMessage(chat, typed)) };
    },
  );

  app.post<ById & { Body: CustomerBody }>(
    '/visitor/sessions/:id/form',
    { schema: { body: CustomerBody } },
    (request) =>
      act(request, {
        type: 'SubmitPreChatForm',
        customer: { ...ANONYMOUS, ...withoutUndefined(request.body) },
      }),
  );

  app.post<ById & { Body: RatingBody }>(
    '/visitor/sessions/:id/rating',
    { schema: { body: RatingBody } },
    (request) => act(request, { type: 'RateSession', rating: request.body.rating }),
  );

  app.post<ById>('/visitor/sessions/:id/end', (request) =>
    act(request, { type: 'EndSession', by: 'customer', userId: null }),
  );
  app.post<ById>('/visitor/sessions/:id/reopen', (request) =>
    act(request, { type: 'ReopenSession' }),
  );
  app.post<ById>('/visitor/sessions/:id/close', (request) =>
    act(request, { type: 'CloseSession', by: 'customer' }),
  );

  /** The session of the path, by the key in the header. */
  async function prove(request: FastifyRequest<ById>) {
    const proof = readProof(request);
    const loaded = await proveVisitor(chat.db, proof);
    if (isToBeNoted(loaded.customerSeen)) await touchSessions(chat.db, [proof.s], chat.now());
    return loaded;
  }

  /** A client that only asks, without a line, is there too. */
  function isToBeNoted(seenAt: number | null): boolean {
    return chat.now() - (seenAt ?? 0) > NOTED_EVERY_MS;
  }

  async function act(request: FastifyRequest<ById>, command: SessionCommand) {
    const { session } = await prove(request);
    await pace.turn(visitorPaceKey(session.id));
    const change = await changeSession(chat, session.id, command);
    return viewVisitorSession(chat.db, change.session);
  }
}

function readProof({ params, headers }: FastifyRequest<ById>): { s: number; key: string } {
  const s = readId(params.id, 'not_authenticated');
  const [scheme, key = ''] = (headers.authorization ?? '').split(' ', 2);
  if (scheme?.toLowerCase() !== 'bearer') throw new ChatError('not_authenticated');
  return { s, key };
}

/** Leaves out what was not told, which is not the same as told to be nothing. */
function withoutUndefined<T extends object>(
  given: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const told = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(told) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
