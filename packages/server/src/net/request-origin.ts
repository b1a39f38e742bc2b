/** The scheme and host that a request was sent to, as its sender wrote them. */
import type { IncomingMessage } from 'node:http';
import { isBelieved } from './client-address.ts';

/** `https://chat.example.com:8443`; a proxy that is believed may say otherwise. */
export function requestOrigin(request: IncomingMessage): string {
  const { headers, socket } = request;
  const believed = isBelieved(socket);
  const scheme = believed && last(headers['x-forwarded-proto']) === 'https' ? 'https' : 'http';
  const host = (believed ? last(headers['x-forwarded-host']) : '') || headers.host || 'localhost';
  return `${scheme}://${host}`;
}

function last(header: string | string[] | undefined): string {
  return (
    String(header ?? '')
      .split(',')
      .at(-1)
      ?.trim() ?? ''
  );
}
