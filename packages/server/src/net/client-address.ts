/** Where a request comes from. A proxy on this machine is believed, nobody else. */
import type { IncomingMessage } from 'node:http';

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/** The address of the client: of the connection, or as a proxy on this machine tells it. */
export function clientAddress(request: IncomingMessage): string {
  const direct = request.socket.remoteAddress ?? '';
  const forwarded = request.headers['x-forwarded-for'];
  if (forwarded === undefined || !LOOPBACK.test(direct)) return direct;
  return String(forwarded).split(',').at(-1)?.trim() || direct;
}
