import type {
  LoginRequest,
  LoginResponse,
  Me,
  PickUpResponse,
  SessionSummary,
} from '@parley/protocol';
import { type HttpOptions, requestJson } from './request-json.ts';
import type { HttpExtras } from './visitor-api.ts';

/** A logged-in agent: the cookie is the browser's, the token goes with every change. */
export interface AgentAccess extends HttpOptions {
  /** `Me.xsrfToken` */
  readonly xsrfToken: string;
}

/** Logs in; the cookie comes with the answer. Refused with `login_failed` or `too_many_attempts`. */
export function login(
  baseUrl: string,
  credentials: LoginRequest,
  extras: HttpExtras = {},
): Promise<LoginResponse> {
  return requestJson(
    { baseUrl, ...extras },
    { method: 'POST', path: '/agent/login', body: credentials },
  );
}

/** Who is logged in; refused with `not_authenticated` when nobody is. */
export function loadMe(baseUrl: string, extras: HttpExtras = {}): Promise<Me> {
  return requestJson({ baseUrl, ...extras }, { method: 'GET', path: '/agent/me' });
}

export function logout(access: AgentAccess): Promise<null> {
  return change(access, 'POST', '/agent/logout');
}

export function setPresence(access: AgentAccess, present: boolean): Promise<Me> {
  return change(access, 'PUT', '/agent/presence', { present });
}

/** Takes the chat session that has waited longest; `session` is null when none waits. */
export function pickUpNext(access: AgentAccess): Promise<PickUpResponse> {
  return change(access, 'POST', '/agent/queue/pick-up');
}

/** Takes a certain chat session; `session` is null when another agent was faster. */
export function pickUp(access: AgentAccess, sessionId: number): Promise<PickUpResponse> {
  return change(access, 'POST', `/agent/sessions/${sessionId}/pick-up`);
}

/** Ends a chat session as its agent. */
export function endAgentSession(
  access: AgentAccess,
  sessionId: number,
): Promise<{ readonly session: SessionSummary }> {
  return change(access, 'POST', `/agent/sessions/${sessionId}/end`);
}

/** A call that changes something: it carries the login's XSRF token. */
export function change<T>(
  access: AgentAccess,
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body: unknown = {},
): Promise<T> {
  const headers = { 'X-XSRF-TOKEN': access.xsrfToken };
  return requestJson(access, { method, path, headers, body });
}
