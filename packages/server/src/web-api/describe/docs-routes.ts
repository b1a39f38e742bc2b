/** `/docs`: the API's documentation, to read and to try. The page itself is among the server's own pages. */
import { createRequire } from 'node:module';
import path from 'node:path';
import statics from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { ENDPOINTS } from '../endpoints.ts';
import { describeAsOpenApi } from './openapi.ts';

const require = createRequire(import.meta.url);
const SWAGGER_UI = path.dirname(require.resolve('swagger-ui-dist/package.json'));
/** What the page loads of the package; the rest is for other uses. */
const SWAGGER_UI_FILES = new Set(['/swagger-ui.css', '/swagger-ui-bundle.js']);
/** The files change with their package's version alone. */
const ONE_DAY_S = 86_400;

export async function docsRoutes(app: FastifyInstance): Promise<void> {
  let document: string | null = null;
  app.get('/docs', (_request, reply) => reply.redirect('/docs/'));
  app.get('/docs/openapi.json', (_request, reply) => {
    // The same for as long as this runs, and written only when somebody reads it.
    document ??= JSON.stringify(describeAsOpenApi(ENDPOINTS));
    return reply
      .header('cache-control', 'no-cache')
      .header('access-control-allow-origin', '*')
      .type('application/json; charset=utf-8')
      .send(document);
  });
  await app.register(statics, {
    root: SWAGGER_UI,
    prefix: '/docs/swagger-ui/',
    decorateReply: false,
    allowedPath: (name) => SWAGGER_UI_FILES.has(name),
    maxAge: ONE_DAY_S * 1_000,
    setHeaders: (response) => {
      response.setHeader('x-content-type-options', 'nosniff');
    },
  });
}
