/** One endpoint as a route: authenticate → read → run → present. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ChatError } from '../../chat/chat-error.ts';
import { HTTP_STATUS } from '../../net/http-status.ts';
import type { Properties } from '../carriers/property.ts';
import { readBody } from '../negotiation/read-body.ts';
import { readParameters } from './body.ts';
import type { Call } from './call.ts';
import { type Endpoint, type GivenTo, isOperation } from './endpoint.ts';
import { present } from './present.ts';

/** Who calls, and how they want it. @throws ChatError when it is nobody. */
export type OpenCall = (request: FastifyRequest, reply: FastifyReply) => Promise<OpenedCall>;

export interface OpenedCall {
  readonly call: Call;
  /** Places in the given data that Parley does not hold; filled while it is read. */
  readonly notHeld: readonly string[];
}

const GONE = Symbol('gone');

/** Tells which of the given data was not stored, so that nothing gets lost in silence. */
const NOT_HELD_HEADER = 'parley-not-stored';

export function mountEndpoint(app: FastifyInstance, endpoint: Endpoint, openCall: OpenCall): void {
  app.route({
    method: endpoint.verb,
    url: routeOf(endpoint.path),
    handler: async (request, reply) => {
      const { call, notHeld } = await openCall(request, reply);
      const given = { ...(request.query as object), ...(request.params as object) };
      const parameters = readParameters(endpoint.parameters, given, call.style);
      const body = endpoint.body.read(bodyOf(endpoint, request), call.style);
      const result = await run(endpoint, call, { parameters, body }).catch((error: unknown) => {
        if (error !== call.gone.reason) throw error;
        return GONE;
      });
      // It was broken off because nobody is there any more, who could be told either.
      if (result === GONE) return reply.hijack();
      if (notHeld.length > 0) reply.header(NOT_HELD_HEADER, [...new Set(notHeld)].join(', '));
      present(result, { endpoint, call, request, reply });
      return reply;
    },
  });
}

/** The vendor's agents know no 404: what a command is to change and is not there is an argument that is wrong. */
async function run(
  endpoint: Endpoint,
  call: Call,
  given: GivenTo<Properties, unknown>,
): Promise<unknown> {
  try {
    return await endpoint.run(call, given);
  } catch (error) {
    const isUnknown = error instanceof ChatError && HTTP_STATUS[error.code] === 404;
    if (!isUnknown || !isOperation(endpoint)) throw error;
    const sentences = error.detail.length > 0 ? error.detail : [error.message];
    throw new ChatError('bad_request', sentences, { cause: error });
  }
}

/** A body that nobody asked for is not read: the vendor's clients send `null`, other programs what they like. */
function bodyOf(endpoint: Endpoint, request: FastifyRequest): unknown {
  if (endpoint.body.kind === 'none') return null;
  return readBody(request.body as Uint8Array | undefined, request.headers);
}

/** `ChatSession/{id}/Messages` as the router has it, below `/api`. */
export function routeOf(path: string): string {
  return `/v1/${path.toLowerCase().replaceAll(/\{(\w+)\}/g, ':$1')}`;
}
