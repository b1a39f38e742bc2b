import type { ErrorBody } from '@parley/protocol';
import { ParleyError } from './parley-error.ts';

/** How long an answer may take, in milliseconds. */
const ANSWER_TIMEOUT_MS = 15_000;

/** Where the server is and how to reach it. */
export interface HttpOptions {
  /** Origin and path prefix of the server, such as `https://chat.example.com`; empty = the page's own origin. */
  readonly baseUrl: string;
  /** Another `fetch` than the global one. */
  readonly fetch?: typeof fetch | undefined;
}

export interface JsonRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** From the root of the server, such as `/visitor/topics/1`. */
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** One call of our HTTP interface; throws {@link ParleyError} for every refusal and failure. 204 gives `null`. */
export async function requestJson<T>(http: HttpOptions, request: JsonRequest): Promise<T> {
  const response = await send(http, request);
  const body: unknown =
    response.status === 204 ? null : await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return body as T;
  if (isErrorBody(body)) {
    const { code, message, detail } = body.error;
    throw new ParleyError(code, message, { detail, status: response.status });
  }
  throw new ParleyError('unexpected_answer', `The server answered ${response.status}.`, {
    status: response.status,
  });
}

async function send(http: HttpOptions, request: JsonRequest): Promise<Response> {
  const call = http.fetch ?? fetch;
  const json = request.body === undefined ? {} : { 'Content-Type': 'application/json' };
  try {
    return await call(serverUrl(http.baseUrl, request.path), {
      method: request.method,
      headers: { ...json, ...request.headers },
      signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
  } catch (cause) {
    throw new ParleyError('network', 'The server cannot be reached.', { cause });
  }
}

/** The address of a path on the server. */
export function serverUrl(baseUrl: string, path: string): string {
  return baseUrl.replace(/\/+$/, '') + path;
}

/** Whether a body is a refusal of ours; anything else comes from something in between. */
export function isErrorBody(body: unknown): body is ErrorBody {
  const error = (body as Partial<ErrorBody> | null | undefined)?.error;
  return typeof error?.code === 'string' && typeof error.message === 'string';
}
