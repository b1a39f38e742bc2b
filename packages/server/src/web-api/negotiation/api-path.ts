/**
 * Paths of the vendor's API: below any prefix, such as a tenant's (`/Cust12345/api/v1/…`), with or without a slash at the
 * end. They are rewritten to one form before a route is looked for; their case is the router's matter, which knows names
 * from values. Absolute addresses in answers keep what the caller wrote.
 */

const API = /^((?:\/[^/?]*)*?)\/api(?=\/+v1(?:[/?]|$)|\/*(?:\?|$))/i;
/** Our own rooms never are a prefix. */
const OWN = /^\/(?:agent|visitor|console|javascript|docs)(?:\/|$)/i;

/** The path that routes know: no prefix, no empty parts, no slash at the end; other paths are returned as they are. */
export function rewriteApiPath(url: string): string {
  const before = beforeApi(url);
  if (before === null) return url;
  const rest = url.slice(before.length);
  const at = rest.indexOf('?');
  const path = at === -1 ? rest : rest.slice(0, at);
  const query = at === -1 ? '' : rest.slice(at);
  return tidy(path) + query;
}

/** What stands before `/api`; null when the path is none of the API's. */
export function prefixOf(url: string): string | null {
  const before = beforeApi(url);
  return before === null ? null : tidy(before);
}

function beforeApi(url: string): string | null {
  return OWN.test(url) ? null : (API.exec(url)?.[1] ?? null);
}

function tidy(path: string): string {
  return path.replaceAll(/\/{2,}/g, '/').replace(/\/$/, '');
}
