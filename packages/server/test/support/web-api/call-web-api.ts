/** Raw calls of the Web API, for what the vendor's client cannot send. Every JSON answer is held against the OpenAPI document. */
import { PASSWORD, type TestParley } from '../test-parley.ts';
import { validateAnswer } from './validate-answer.ts';

export interface WebApiRequest {
  /** POST when it is not given. */
  readonly verb?: string;
  /** Below `/api/v1/`, or from the root with a leading slash. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Texts and bytes are sent as they are, everything else as JSON. */
  readonly body?: unknown;
  /** Login name of a test user; nobody when it is not given. */
  readonly as?: string | null;
}

export interface WebApiAnswer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Read from JSON; null when there is none. */
  readonly body: T;
}

export async function callWebApi<T = unknown>(
  parley: Pick<TestParley, 'url'>,
  { verb = 'POST', path, headers = {}, body, as = null }: WebApiRequest,
): Promise<WebApiAnswer<T>> {
  const from = path.startsWith('/') ? path : `/api/v1/${path}`;
  const response = await fetch(parley.url + from, {
    method: verb,
    redirect: 'manual',
    headers: {
      ...(as === null ? {} : { authorization: basicHeader(as) }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isRaw(body) ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const contentType = response.headers.get('content-type');
  validateAnswer({ verb, path: from, status: response.status, contentType, text });
  const isJson = text !== '' && (contentType?.includes('json') ?? false);
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: (isJson ? JSON.parse(text) : null) as T,
  };
}

/** `Authorization` of a test user. */
export function basicHeader(name: string, password = PASSWORD): string {
  return `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
}

function isRaw(body: unknown): body is string | Uint8Array<ArrayBuffer> {
  return typeof body === 'string' || body instanceof Uint8Array;
}
