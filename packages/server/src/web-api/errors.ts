/** Errors as the vendor's clients and samples have them (web-api §5): both spellings of the message, a type, no stack. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AUTHENTICATION_SCHEMES } from '../auth/authenticate-request.ts';
import type { ChatError, ErrorCode } from '../chat/chat-error.ts';
import { asChatError, HTTP_STATUS } from '../net/http-status.ts';
import { NotModified } from './negotiation/conditions.ts';
import { answerFormat } from './negotiation/media-types.ts';
import { writeXml } from './negotiation/write-xml.ts';

/** What the body of a refusal holds. */
export interface WebApiError {
  readonly Error: true;
  /** The vendor's name of the kind of error. */
  readonly ErrorType: string;
  readonly ErrorMessage: string;
  /** The same, as some of the vendor's answers spell it. */
  readonly Message: string;
  readonly ErrorSource: string;
  /** Ours: the stable code. */
  readonly ErrorCode: ErrorCode;
  /** Ours: what to quote when asking for help; the server's log has it too. */
  readonly RequestId: string;
}

/** The vendor's name for a status; what is not here is an argument that was wrong. */
const ERROR_TYPES: Readonly<Record<number, string>> = {
  401: 'SoSessionException',
  403: 'SoSecurityException',
  404: 'SoNotFoundException',
  409: 'SoConflictException',
  412: 'SoPreconditionFailedException',
  429: 'SoThrottledException',
  500: 'SoServerException',
  503: 'SoServerException',
};

export function handleError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  if (error instanceof NotModified) return void reply.code(304).send();
  const refusal = asChatError(error);
  const status = HTTP_STATUS[refusal.code];
  if (status >= 500) request.log.error({ err: refusal.cause ?? refusal }, refusal.message);
  if (status === 401) reply.header('www-authenticate', [...AUTHENTICATION_SCHEMES]);
  if (status === 429) reply.header('retry-after', refusal.detail[0] ?? '1');
  sendError(request, reply.code(status), describeError(refusal, request.id));
}

function describeError(refusal: ChatError, requestId: string): WebApiError {
  const message = sentenceOf(refusal);
  return {
    Error: true,
    ErrorType: ERROR_TYPES[HTTP_STATUS[refusal.code]] ?? 'ArgumentException',
    ErrorMessage: message,
    Message: message,
    ErrorSource: 'Parley',
    ErrorCode: refusal.code,
    RequestId: requestId,
  };
}

/** Codes whose detail says more than their sentence. */
const SAID_BY_DETAIL: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'bad_request',
  'not_found',
  'unknown_session',
]);

/** More of them help nobody. */
const MOST_FAULTS = 20;

/** What programs can do about it; the code's own sentence is for people. */
const NOT_AUTHENTICATED =
  'No valid credentials: send Authorization with Basic, SOTicket or Bearer, or the cookie of a login with X-XSRF-TOKEN.';

function sentenceOf({ code, message, detail }: ChatError): string {
  if (code === 'not_authenticated') return NOT_AUTHENTICATED;
  if (detail.length === 0 || code === 'too_many_attempts') return message;
  const told = detail.slice(0, MOST_FAULTS);
  if (told.length < detail.length) told.push(`and ${detail.length - told.length} more`);
  if (SAID_BY_DETAIL.has(code)) return told.join('; ');
  return `${message.replace(/\.$/, '')}: ${told.join(', ')}`;
}

function sendError(request: FastifyRequest, reply: FastifyReply, error: WebApiError): void {
  if (answerFormat(request.headers.accept) === 'xml') {
    reply.type('application/xml; charset=utf-8').send(writeXml('Error', { ...error }));
  } else {
    reply.type('application/json; charset=utf-8').send(JSON.stringify(error));
  }
}
