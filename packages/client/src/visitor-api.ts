import type {
  CustomerDetails,
  StartSessionRequest,
  StartSessionResponse,
  TopicSettings,
  VisitorSession,
} from '@parley/protocol';
import { type HttpOptions, requestJson } from './request-json.ts';

/** More than `baseUrl` about how to call the server. */
export type HttpExtras = Omit<HttpOptions, 'baseUrl'>;

/** A chat session and the secret that opens it. */
export interface SessionAccess extends HttpOptions {
  readonly sessionId: number;
  readonly sessionKey: string;
}

/** What the widget needs to know about a chat topic before anybody chats. */
export function loadTopic(
  baseUrl: string,
  topicId: number,
  extras: HttpExtras = {},
): Promise<TopicSettings> {
  const path = `/visitor/topics/${topicId}`;
  return requestJson({ baseUrl, ...extras }, { method: 'GET', path });
}

/** Starts a chat session; the same `startId` again gives the same one, so a call without an answer can be repeated. */
export function startSession(
  baseUrl: string,
  topicId: number,
  request: StartSessionRequest,
  extras: HttpExtras = {},
): Promise<StartSessionResponse> {
  const path = `/visitor/topics/${topicId}/sessions`;
  return requestJson({ baseUrl, ...extras }, { method: 'POST', path, body: request });
}

/** How a chat session stands, for instance to learn after a reload whether its key still opens it. */
export function loadSession(access: SessionAccess): Promise<VisitorSession> {
  return requestJson(access, {
    method: 'GET',
    path: `/visitor/sessions/${access.sessionId}`,
    headers: bearer(access),
  });
}

/** Sends the pre-chat form. */
export function submitForm(
  access: SessionAccess,
  customer: Partial<CustomerDetails>,
): Promise<VisitorSession> {
  return change(access, 'form', customer);
}

/** Leaves the queue or the form, or ends the chat. */
export function endSession(access: SessionAccess): Promise<VisitorSession> {
  return change(access, 'end');
}

/** Takes a finished chat session up again. */
export function reopenSession(access: SessionAccess): Promise<VisitorSession> {
  return change(access, 'reopen');
}

/** `rating`: 1 to 5 stars. */
export function rateSession(access: SessionAccess, rating: number): Promise<VisitorSession> {
  return change(access, 'rating', { rating });
}

/** The post-chat form was dismissed: closes a finished chat session for good. */
export function closeSession(access: SessionAccess): Promise<VisitorSession> {
  return change(access, 'close');
}

function change(
  access: SessionAccess,
  action: string,
  body: unknown = {},
): Promise<VisitorSession> {
  return requestJson(access, {
    method: 'POST',
    path: `/visitor/sessions/${access.sessionId}/${action}`,
    headers: bearer(access),
    body,
  });
}

function bearer({ sessionKey }: SessionAccess): Record<string, string> {
  return { Authorization: `Bearer ${sessionKey}` };
}
