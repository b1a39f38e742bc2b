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
  wrong_password: 'The current password is wrong.',
  issuer_unavailable:
    'The provider of access tokens does not answer, so the token cannot be checked. Try again in a moment.',
  origin_refused: 'This page may not do that.',
  not_found: 'There is no such thing here.',
  unknown_topic: 'There is no such chat topic.',
  topic_in_use: 'Chat sessions of this topic are still going on.',
  unknown_session: 'There is no such chat session.',
  unknown_user: 'There is no such user.',
  unknown_token: 'There is no such API token.',
  too_many_tokens: 'You have too many API tokens. Revoke those that nobody uses.',
  own_account: 'Another administrator must do this to your own account.',
  last_administrator: 'Somebody must be left who can administer Parley.',
  message_too_large: 'A message may be at most 16 KiB.',
  body_too_large: 'The request is too large.',
  client_id_conflict: 'Another message was already sent under this id.',
  start_id_conflict: 'Another chat session was already started under this id.',
  test_failed: 'The resource is not what the patch tests for.',
  precondition_failed: 'The resource has changed since.',
  media_type: 'The body is in a format that is not read here.',
  too_many_connections: 'Too many connections from this client.',
  too_expensive: 'This takes too long to look up. Narrow the filter, or sort by something else.',
  shutting_down: 'The server is restarting. Try again in a moment.',
  storage_unavailable: 'The database does not answer. Nothing was stored; try again in a moment.',
  internal: 'Something went wrong on the server. Nothing was stored.',
} as const;

export type InterfaceErrorCode = keyof typeof INTERFACE_ERRORS;
