/** Visitors and agents as they call over HTTP. */
import { randomUUID } from 'node:crypto';
import type { ErrorBody, Me, StartSessionResponse } from '@parley/protocol';
import { type AgentName, PASSWORD, type TestParley } from './test-parley.ts';

/** An answer with its body read. */
export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** Calls and reads JSON; refusals are answers too. */
export async function call<T = unknown>(
  parley: Pick<TestParley, 'url'>,
  path: string,
  request: { method?: string; headers?: Record<string, string>; body?: unknown } = {},
): Promise<Answer<T>> {
  const { method = request.body === undefined ? 'GET' : 'POST', headers = {}, body } = request;
  const response = await fetch(parley.url + path, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: (text === '' ? null : JSON.parse(text)) as T,
  };
}

/** A refusal's status and code, to compare in one line. */
export function refusalOf(answer: Answer<unknown>): readonly [number, string] {
  return [answer.status, (answer.body as ErrorBody).error.code];
}

export interface Visitor extends StartSessionResponse {
  call<T = unknown>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answer<T>>;
}

/** Starts a chat session on a topic. */
export async function startVisitor(
  parley: Pick<TestParley, 'url'>,
  topicId: number,
  customer: Record<string, unknown> = {},
): Promise<Visitor> {
  const started = await call<StartSessionResponse>(parley, `/visitor/topics/${topicId}/sessions`, {
    body: { startId: randomUUID(), customer },
  });
  if (started.status !== 201) throw new Error(JSON.stringify(started.body));
  const { sessionId, sessionKey } = started.body;
  return {
    ...started.body,
    call: (method, path, body) =>
      call(parley, `/visitor/sessions/${sessionId}${path}`, {
        method,
        headers: { authorization: `Bearer ${sessionKey}` },
        body,
      }),
  };
}

export interface LoggedIn {
  readonly me: Me;
  readonly cookie: string;
  call<T = unknown>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<Answer<T>>;
}

export async function logInAs(parley: Pick<TestParley, 'url'>, name: AgentName): Promise<LoggedIn> {
  const answer = await call<Me>(parley, '/agent/login', { body: { name, password: PASSWORD } });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  return {
    me: answer.body,
    cookie,
    call: (method, path, body) =>
      call(parley, `/agent${path}`, {
        method,
        headers: { cookie, 'x-xsrf-token': answer.body.xsrfToken },
        body,
      }),
  };
}
