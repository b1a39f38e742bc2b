/** One cookie of a request whose cookies no plug-in reads: a WebSocket's upgrade, a call of the Web API. */
import type { IncomingMessage } from 'node:http';

export function readCookie(
  request: Pick<IncomingMessage, 'headers'>,
  name: string,
): string | undefined {
  for (const pair of request.headers.cookie?.split(';') ?? []) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name) return value;
  }
  return undefined;
}
