/** The one place that says which HTTP status a code has, and what becomes of errors without one. */
import type { FastifyError } from 'fastify';
import { ChatError, type ErrorCode } from '../chat/chat-error.ts';
import { isStorageUnavailable } from '../storage/is-unavailable.ts';

export const HTTP_STATUS: Readonly<Record<ErrorCode, number>> = {
  // The chat rules'
  session_ended: 409,
  session_deleted: 410,
  wrong_status: 409,
  not_in_queue: 409,
  not_handler: 403,
  not_permitted: 403,
  form_incomplete: 422,
  consent_missing: 422,
  requests_disabled: 409,
  form_not_offered: 409,
  not_finished: 409,
  reopen_disabled: 409,
  rating_disabled: 409,
  rating_invalid: 422,
  message_empty: 422,
  not_transferred: 409,
  transfer_target: 409,
  nothing_to_do: 409,
  status_unreachable: 409,
  owner_wrong: 422,
  user_fixed: 409,
  // The interface's
  bad_request: 400,
  not_authenticated: 401,
  login_failed: 401,
  too_many_attempts: 429,
  xsrf_token: 403,
  wrong_password: 403,
  issuer_unavailable: 503,
  origin_refused: 403,
  not_found: 404,
  unknown_topic: 404,
  topic_in_use: 409,
  unknown_session: 404,
  unknown_user: 404,
  unknown_token: 404,
  too_many_tokens: 409,
  own_account: 409,
  last_administrator: 409,
  message_too_large: 413,
  body_too_large: 413,
  client_id_conflict: 409,
  start_id_conflict: 409,
  test_failed: 409,
  precondition_failed: 412,
  media_type: 415,
  too_many_connections: 503,
  // The caller's to mend: the same request would fail again.
  too_expensive: 400,
  shutting_down: 503,
  storage_unavailable: 503,
  internal: 500,
};

/** Codes of errors of Fastify's and of the storage that have one of ours. */
const KNOWN_CODES: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media_type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  too_expensive: 'too_expensive',
};

/** What an error of any kind is to the client; what is nobody's fault but ours says no more than that. */
export function asChatError(error: unknown): ChatError {
  if (error instanceof ChatError) return error;
  const { code = '', validation, statusCode = 500 } = error as Partial<FastifyError>;
  const isCallers = statusCode >= 400 && statusCode < 500;
  // A caller that goes away in the middle of its request is called as a database is that does.
  if (!isCallers && isStorageUnavailable(error)) {
    return new ChatError('storage_unavailable', [], { cause: error });
  }
  if (validation !== undefined) {
    const detail = validation.map(({ instancePath, message }) =>
      `${instancePath} ${message}`.trim(),
    );
    return new ChatError('bad_request', detail);
  }
  const known = KNOWN_CODES[code];
  if (known !== undefined) return new ChatError(known, [], { cause: error });
  if (isCallers) return new ChatError('bad_request');
  return new ChatError('internal', [], { cause: error });
}
