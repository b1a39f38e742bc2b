/** Where a request comes from. A proxy on this machine is believed, nobody else. */
import type { IncomingMessage } from 'node:http';

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/** Whether the other end of a connection is on this machine. */
export function isLoopbackAddress(address: string): boolean {
  return LOOPBACK.test(address);
}

/** The address of the client: of the connection, or as a proxy on this machine tells it. */
export function clientAddress(request: IncomingMessage): string {
  const direct = request.socket.remoteAddress ?? '';
  const forwarded = request.headers['x-forwarded-for'];
  if (forwarded === undefined || !isLoopbackAddress(direct)) return direct;
  return String(forwarded).split(',').at(-1)?.trim() || direct;
}
