/** Errors as our own clients read them. */
import type { ErrorBody } from '@parley/protocol';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChatError } from '../chat/chat-error.ts';
import { asChatError, HTTP_STATUS } from '../net/http-status.ts';

export function errorBody(error: ChatError): ErrorBody {
  return { error: { code: error.code, message: error.message, detail: error.detail } };
}

export function handleError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = asChatError(error);
  const status = HTTP_STATUS[refusal.code];
  if (status >= 500) request.log.error({ err: refusal.cause ?? refusal }, refusal.message);
  if (refusal.code === 'too_many_attempts') reply.header('retry-after', refusal.detail[0] ?? '1');
  reply.code(status).send(errorBody(refusal));
}

export function handleNotFound(_request: FastifyRequest, reply: FastifyReply): void {
  reply.code(404).send(errorBody(new ChatError('not_found')));
}
