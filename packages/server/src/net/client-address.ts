/** Where a request comes from. Proxies on this machine are believed, and those that the settings name; nobody else. */
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { isTrusted } from './trusted-proxies.ts';

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/** Whether the other end of a connection is a proxy that may tell for whom it asks. */
export function isBelieved(socket: Socket): boolean {
  return LOOPBACK.test(socket.remoteAddress ?? '') || isTrusted(socket);
}

/** The address of the client: of the connection, or as a proxy that is believed tells it. */
export function clientAddress(request: IncomingMessage): string {
  const direct = request.socket.remoteAddress ?? '';
  const forwarded = request.headers['x-forwarded-for'];
  if (forwarded === undefined || !isBelieved(request.socket)) return direct;
  return String(forwarded).split(',').at(-1)?.trim() || direct;
}
