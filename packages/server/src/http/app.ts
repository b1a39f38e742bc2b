/** The HTTP side of a node: routes, errors, pages, and the doors of the real-time interface. */
import { randomUUID } from 'node:crypto';
import cookies from '@fastify/cookie';
import cors from '@fastify/cors';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Logger } from 'pino';
import type { Authentication } from '../auth/authentication.ts';
import { ChatError } from '../chat/chat-error.ts';
import { createConnectionLimit } from '../gateway/connection-limit.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { createSockets } from '../gateway/sockets.ts';
import { createOwnOrigin } from '../net/own-origin.ts';
import { type ProxyList, trustProxies } from '../net/trusted-proxies.ts';
import type { NamedZone, ZoneDirectory } from '../time/zone-directory.ts';
import { docsRoutes } from '../web-api/describe/docs-routes.ts';
import { handleError as handleWebApiError } from '../web-api/errors.ts';
import { mountWebApi } from '../web-api/mount-web-api.ts';
import { prefixOf, rewriteApiPath } from '../web-api/negotiation/api-path.ts';
import { accountRoutes } from './account-routes.ts';
import { agentRoutes } from './agent-routes.ts';
import { handleError, handleNotFound } from './errors.ts';
import { healthRoutes } from './health-routes.ts';
import { loginRoutes } from './login-routes.ts';
import { pages } from './pages.ts';
import { streamRoutes } from './stream-routes.ts';
import { userRoutes } from './user-routes.ts';
import { visitorRoutes } from './visitor-routes.ts';

/** Larger bodies are refused: a message of 16 KiB in JSON escapes fits. */
const BODY_LIMIT = 256 * 1024;
/** How long a request may take to come in, in ms: nobody keeps a connection busy with one byte a minute. */
const REQUEST_TIMEOUT_MS = 120_000;
/** Any page may embed the widget; it sends a key, never a cookie. */
const CORS = {
  origin: '*',
  methods: ['GET', 'POST'],
  allowedHeaders: ['authorization', 'content-type'],
  maxAge: 86_400,
};
/** About 5 KB each; many visitors share the address of their company or of a proxy. */
const CONNECTION_LIMITS = { perAddress: 20_000, total: 50_000 };

export interface AppOptions {
  readonly log: Logger;
  readonly auth: Authentication;
  readonly zones: ZoneDirectory;
  /** `BASE_TIME_ZONE`. */
  readonly base: NamedZone;
  /** Origins of pages elsewhere that may call the Web API; `*` stands for all. */
  readonly corsOrigins: readonly string[];
  /** Proxies on other machines that are believed. */
  readonly trustedProxies: ProxyList;
  /** Null = where it listens. */
  readonly publicUrl: string | null;
  /** Accounts of the sample data, shown on the start page; null when this is no demo. */
  readonly demoAccounts: readonly DemoAccount[] | null;
}

export interface DemoAccount {
  readonly name: string;
  readonly password: string;
  readonly role: string;
}

export async function createApp(gateway: Gateway, options: AppOptions): Promise<FastifyInstance> {
  const { auth } = options;
  const log: FastifyBaseLogger = options.log;
  const app = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    genReqId: () => randomUUID(),
    rewriteUrl: ({ url = '/' }) => rewriteApiPath(url),
    // The vendor's samples write paths in any case; values in them keep theirs.
    routerOptions: { caseSensitive: false },
    forceCloseConnections: true,
    frameworkErrors: handleEarlyError,
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false } },
  });
  app.addHook('onRequest', async () => {
    if (gateway.deps.stopping.begun) throw new ChatError('shutting_down');
  });
  app.setErrorHandler(handleError);
  app.setNotFoundHandler(handleNotFound);
  const limit = createConnectionLimit(CONNECTION_LIMITS);
  const isOwnOrigin = createOwnOrigin(options.publicUrl);
  const secure = options.publicUrl?.startsWith('https:') ?? false;

  // Plug-ins are registered where they are needed, so that no route pays for another's.
  await app.register(async (visitors) => {
    await visitors.register(cors, CORS);
    visitorRoutes(visitors, gateway.deps);
    streamRoutes(visitors, gateway, { role: 'visitor', limit });
  });
  await app.register(async (agents) => {
    await agents.register(cookies);
    agents.addHook('onRequest', async (request) => {
      if (!isOwnOrigin(request.raw)) throw new ChatError('origin_refused');
    });
    loginRoutes(agents, gateway, { auth, secure });
    accountRoutes(agents, gateway, auth);
    userRoutes(agents, gateway, auth);
    agentRoutes(agents, gateway);
    streamRoutes(agents, gateway, { role: 'agent', limit });
  });
  await mountWebApi(app, { ...options, chat: gateway.deps.chat });
  healthRoutes(app, gateway.deps.chat.db);
  await app.register(pages);
  await app.register(docsRoutes);
  app.get('/demo/info', (_request, reply) => {
    if (options.demoAccounts === null) return reply.callNotFound();
    return { accounts: options.demoAccounts };
  });
  trustProxies(app.server, options.trustedProxies);
  const sockets = createSockets(gateway, { isOwnOrigin, limit });
  app.server.on('upgrade', sockets.upgrade);
  app.addHook('preClose', async () => sockets.stop());
  return app;
}

/** What fails before a route is found, such as a path that cannot be decoded, is told in the words of its callers. */
function handleEarlyError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  if (prefixOf(request.originalUrl) === null) handleError(error, request, reply);
  else handleWebApiError(error, request, reply.header('x-request-id', request.id));
}
