import type { ApiToken, MadeApiToken, MakeApiTokenRequest, UserSummary } from '@parley/protocol';
import { type AgentAccess, change } from './agent-api.ts';
import { requestJson } from './request-json.ts';

/** One's own API tokens, the newest first. */
export function listApiTokens(access: AgentAccess): Promise<readonly ApiToken[]> {
  return requestJson(access, { method: 'GET', path: '/agent/tokens' });
}

/** Makes an API token; the answer is the only time that it is told. Refused with `too_many_tokens`. */
export function makeApiToken(
  access: AgentAccess,
  wanted: MakeApiTokenRequest,
): Promise<MadeApiToken> {
  return change(access, 'POST', '/agent/tokens', wanted);
}

/** Ends an API token at once: one's own, or as administrator anybody's. */
export function revokeApiToken(access: AgentAccess, tokenId: number): Promise<null> {
  return change(access, 'DELETE', `/agent/tokens/${tokenId}`);
}

/** Changes one's own password; all other logins end. Refused with `wrong_password` or `too_many_attempts`. */
export function changePassword(
  access: AgentAccess,
  passwords: { readonly oldPassword: string; readonly newPassword: string },
): Promise<null> {
  return change(access, 'PUT', '/agent/password', passwords);
}

/** All users; administrators alone, as everything below. */
export function listUsers(access: AgentAccess): Promise<readonly UserSummary[]> {
  return requestJson(access, { method: 'GET', path: '/agent/users' });
}

export function listUserApiTokens(
  access: AgentAccess,
  userId: number,
): Promise<readonly ApiToken[]> {
  return requestJson(access, { method: 'GET', path: `/agent/users/${userId}/tokens` });
}

/** Takes away everything that the user has: logins, tickets, API tokens, open pages. */
export function disableUser(access: AgentAccess, userId: number): Promise<UserSummary> {
  return change(access, 'POST', `/agent/users/${userId}/disable`);
}

/** The user may log in again. */
export function enableUser(access: AgentAccess, userId: number): Promise<UserSummary> {
  return change(access, 'POST', `/agent/users/${userId}/enable`);
}

/** Gives another user a new password; all of its logins end. */
export function setUserPassword(
  access: AgentAccess,
  userId: number,
  password: string,
): Promise<null> {
  return change(access, 'PUT', `/agent/users/${userId}/password`, { password });
}
