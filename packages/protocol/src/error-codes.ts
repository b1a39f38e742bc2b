/**
 * Errors of the interface itself, beside the refusals of the chat rules. Codes are stable: clients decide by them,
 * people read the sentence. The server maps every code to an HTTP status in one place.
 */
export const INTERFACE_ERRORS = {
  bad_request: 'The request is not understood.',
  not_authenticated: 'Log in first, or send the key of the chat session.',
  login_failed: 'The name or the password is wrong.',
  too_many_attempts: 'Too many attempts. Wait a little and try again.',
  xsrf_token: 'The X-XSRF-TOKEN header is missing or wrong.',
  origin_refused: 'This page may not do that.',
  not_found: 'There is no such thing here.',
  unknown_topic: 'There is no such chat topic.',
  unknown_session: 'There is no such chat session.',
  message_too_large: 'A message may be at most 16 KiB.',
  body_too_large: 'The request is too large.',
  client_id_conflict: 'Another message was already sent under this id.',
  start_id_conflict: 'Another chat session was already started under this id.',
  media_type: 'Send the body as application/json.',
  too_many_connections: 'Too many connections from this client.',
  shutting_down: 'The server is restarting. Try again in a moment.',
  storage_unavailable: 'The database does not answer. Nothing was stored; try again in a moment.',
  internal: 'Something went wrong on the server. Nothing was stored.',
} as const;

export type InterfaceErrorCode = keyof typeof INTERFACE_ERRORS;
