/** The vendor's own client, unmodified, as a test user. Every answer it gets is held against the OpenAPI document. */
import { createRequire } from 'node:module';
import { PASSWORD, type TestParley } from '../test-parley.ts';
import { validateAnswer } from './validate-answer.ts';

// Its ES modules import each other without extensions, which neither Node nor TypeScript resolves.
type Vendor = typeof import('@superoffice/webapi', { with: { 'resolution-mode': 'require' }});
const vendor = createRequire(import.meta.url)('@superoffice/webapi') as Vendor;

export type WebApi = InstanceType<Vendor['WebApi']>;
type WebApiOptions = NonNullable<ConstructorParameters<Vendor['WebApi']>[0]>;

/**
 * @param name - login name of a test user; null = nobody
 * @param options - the client's own: language, time zone, `baseUrl` with a prefix
 */
export function vendorClient(
  parley: Pick<TestParley, 'url'>,
  name: string | null,
  options: Omit<WebApiOptions, 'axios'> = {},
): WebApi {
  const api = new vendor.WebApi({ baseUrl: parley.url, ...options });
  if (name !== null) api.authenticateWithPassword(name, PASSWORD);
  return new Proxy(api, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]) => watched(member.apply(target, given));
    },
  });
}

/** What of the client's HTTP library is used here. */
interface AxiosLike {
  readonly interceptors: {
    readonly response: {
      use(
        fulfilled: (response: AxiosAnswer) => AxiosAnswer,
        rejected: (error: { readonly response?: AxiosAnswer }) => Promise<never>,
      ): void;
    };
  };
}

interface AxiosAnswer {
  readonly status: number;
  readonly data: unknown;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly request: { readonly method: string; readonly path: string };
}

/** An agent or a REST client with its answers watched; anything else as it is. */
function watched(part: unknown): unknown {
  const { _axios: axios } = (part ?? {}) as { readonly _axios?: AxiosLike };
  axios?.interceptors.response.use(
    (response) => {
      validate(response);
      return response;
    },
    (error) => {
      if (error.response !== undefined) validate(error.response);
      return Promise.reject(error);
    },
  );
  return part;
}

function validate({ status, data, headers, request }: AxiosAnswer): void {
  const contentType = typeof headers['content-type'] === 'string' ? headers['content-type'] : null;
  validateAnswer({
    verb: request.method,
    path: request.path,
    status,
    contentType,
    text: data === '' && contentType === null ? '' : textOf(data),
  });
}

/** The library has read the JSON already, unless bytes were asked for. */
function textOf(data: unknown): string {
  return Buffer.isBuffer(data) ? data.toString('utf8') : JSON.stringify(data);
}
