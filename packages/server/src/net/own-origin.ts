/** Tells our own pages from others'. */
import type { IncomingMessage } from 'node:http';

/**
 * Whether the request comes from a page that this server served: same host, or the public address. A request without an
 * `Origin` is no page's; it still needs the login cookie, which browsers keep to our own pages (SameSite).
 */
export function createOwnOrigin(publicUrl: string | null): (request: IncomingMessage) => boolean {
  const publicOrigin = publicUrl === null ? null : new URL(publicUrl).origin;
  return ({ headers }) => {
    const { origin, host } = headers;
    if (origin === undefined) return true;
    if (origin === publicOrigin) return true;
    return URL.canParse(origin) && new URL(origin).host === host;
  };
}
