/** The vendor's API below `/api`: every endpoint with what they share. */
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { discoveryRoutes } from './describe/discovery-routes.ts';
import { unknownAddress } from './describe/unknown-address.ts';
import { mountEndpoint } from './endpoints/mount-endpoint.ts';
import { ENDPOINTS } from './endpoints.ts';
import { handleError } from './errors.ts';
import { apiUrlOf, createOpenCall } from './open-call.ts';
import type { WebApiDeps } from './web-api-deps.ts';

/** A carrier may hold texts of 16 KiB each in several fields. */
const BODY_LIMIT = 1024 * 1024;
/** Smaller answers are sent as they are. */
const COMPRESS_FROM_BYTES = 1024;
/** A middle quality: the highest takes longer than the line saves. */
const BROTLI_QUALITY = 4;

const CORS = {
  methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
  allowedHeaders: [
    'Accept',
    'Accept-Language',
    'Authorization',
    'Content-Type',
    'If-Modified-Since',
    'If-Unmodified-Since',
    'SO-AppToken',
    'SO-Browser-TZ-Offset',
    'SO-Culture',
    'SO-Language',
    'SO-TimeZone',
    'X-XSRF-TOKEN',
  ],
  exposedHeaders: [
    'Content-Disposition',
    'Parley-Not-Stored',
    'Parley-Row-Count',
    'SO-TimeZone',
    'X-Request-Id',
  ],
  maxAge: 86_400,
};

export async function mountWebApi(app: FastifyInstance, deps: WebApiDeps): Promise<void> {
  const openCall = createOpenCall(deps);
  await app.register(serve, { prefix: '/api' });

  async function serve(api: FastifyInstance): Promise<void> {
    const origins = deps.corsOrigins;
    await api.register(cors, {
      ...CORS,
      origin: origins.includes('*') ? '*' : [...origins],
      hideOptionsRoute: true,
      // Whoever asks without being a page of elsewhere gets the same answer.
      strictPreflight: false,
    });
    await api.register(compress, {
      threshold: COMPRESS_FROM_BYTES,
      encodings: ['br', 'gzip'],
      brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
    });
    // Whether a body is read, and as what, is the endpoint's matter: the vendor's clients send `null` and empty bodies.
    api.removeAllContentTypeParsers();
    api.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: BODY_LIMIT },
      (_request, body, done) => done(null, body),
    );
    api.setErrorHandler(handleError);
    api.addHook('onRequest', async (request, reply) => {
      reply.headers({
        'x-request-id': request.id,
        'x-content-type-options': 'nosniff',
        // Who asks is told what it may see, and nobody between.
        'cache-control': 'no-store',
      });
    });
    for (const endpoint of ENDPOINTS) mountEndpoint(api, endpoint, openCall);
    discoveryRoutes(api, {
      endpoints: ENDPOINTS,
      apiUrlOf: (request) => apiUrlOf(request, deps.publicUrl),
    });
    api.setNotFoundHandler(handleNotFound);
    // What no route has would be looked for among the pages.
    api.get('/*', handleNotFound);
  }
}

function handleNotFound({ method, url }: FastifyRequest): never {
  throw unknownAddress(ENDPOINTS, { verb: method, path: url.replace(/\?.*$/, '') });
}
