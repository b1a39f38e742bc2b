/**
 * `GET /api`, `/api/v1` and `/api/v1/Agents[/{Agent}[/{Operation}]]`: the API describes itself and runs nothing. Anybody may
 * ask: it tells no more than the public documentation.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ChatError } from '../../chat/chat-error.ts';
import type { Shape } from '../carriers/property.ts';
import type { Endpoint } from '../endpoints/endpoint.ts';
import { acceptedTypes, JSON_TYPES, XML_TYPES } from '../negotiation/media-types.ts';
import { writeXml } from '../negotiation/write-xml.ts';
import { describeApi, type Listing, listEndpoints } from './discovery.ts';
import { DISCOVERY_PAGE_HEADERS, discoveryPage } from './discovery-page.ts';

export interface DiscoveryOptions {
  readonly endpoints: readonly Endpoint[];
  /** Absolute address of `…/api/v1` as the caller wrote it. */
  apiUrlOf(request: FastifyRequest): string;
}

type Format = 'json' | 'xml' | 'html';

/** Addresses are no names of elements. */
const LISTING: Shape = { kind: 'dictionary', of: { kind: 'dictionary', of: null } };

/** @param app - what is mounted below `/api` */
export function discoveryRoutes(
  app: FastifyInstance,
  { endpoints, apiUrlOf }: DiscoveryOptions,
): void {
  app.get('/', (request, reply) => {
    const description = describeApi(apiUrlOf(request));
    switch (formatOf(request, 'html')) {
      case 'html':
        return sendPage(reply, discoveryPage('Parley Web API', description, {}));
      case 'xml':
        return sendXml(reply, writeXml('Api', description));
      default:
        return sendJson(reply, description);
    }
  });

  app.get('/v1', (request, reply) => sendListing('', request, reply));
  app.get('/v1/agents', (request, reply) => sendListing('agents/', request, reply));
  app.get<{ Params: { agent: string } }>('/v1/agents/:agent', (request, reply) =>
    sendListing(`agents/${request.params.agent}/`, request, reply),
  );
  app.get<{ Params: { agent: string; operation: string } }>(
    '/v1/agents/:agent/:operation',
    (request, reply) => {
      const { agent, operation } = request.params;
      return sendListing(`agents/${agent}/${operation}`, request, reply);
    },
  );

  /** @param below - the beginning of the paths to list, or a whole one */
  function sendListing(below: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const wanted = below.toLowerCase();
    const isOne = wanted !== '' && !wanted.endsWith('/');
    const listed = endpoints.filter(({ path }) => {
      const name = path.toLowerCase();
      return isOne ? name === wanted : name.startsWith(wanted);
    });
    if (listed.length === 0) throw new ChatError('not_found');
    return sendIn(formatOf(request, 'json'), listEndpoints(listed, apiUrlOf(request)), reply);
  }
}

function sendIn(format: Format, listing: Listing, reply: FastifyReply): FastifyReply {
  switch (format) {
    case 'html':
      return sendPage(reply, discoveryPage('Parley Web API', {}, listing));
    case 'xml':
      return sendXml(reply, writeXml('Operations', listing, LISTING));
    default:
      return sendJson(reply, listing);
  }
}

/** @param otherwise - for a caller that names none of the three */
function formatOf({ headers }: FastifyRequest, otherwise: Format): Format {
  for (const type of acceptedTypes(headers.accept)) {
    if (JSON_TYPES.includes(type)) return 'json';
    if (type === 'text/html') return 'html';
    if (XML_TYPES.includes(type)) return 'xml';
  }
  return otherwise;
}

function sendJson(reply: FastifyReply, data: object): FastifyReply {
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(data));
}

function sendXml(reply: FastifyReply, xml: string): FastifyReply {
  return reply.type('application/xml; charset=utf-8').send(xml);
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply.headers(DISCOVERY_PAGE_HEADERS).type('text/html; charset=utf-8').send(page);
}
