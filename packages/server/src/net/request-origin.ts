/** The scheme and host that a request was sent to, as its sender wrote them. */
import type { IncomingMessage } from 'node:http';
import { isLoopbackAddress } from './client-address.ts';

/** `https://chat.example.com:8443`; a proxy on this machine is believed, nobody else. */
export function requestOrigin(request: IncomingMessage): string {
  const { headers, socket } = request;
  const believed = isLoopbackAddress(socket.remoteAddress ?? '');
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
