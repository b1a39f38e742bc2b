/** A hello is answered by letting the client in, or with a close code. */
import { type Hello, PROTOCOL_VERSION } from '@parley/protocol';
import { proveAgent } from '../auth/prove.ts';
import { openAgent } from './agent-peer.ts';
import { UnsupportedVersion } from './close-code-for.ts';
import type { Connection } from './connection.ts';
import type { Gateway } from './gateway.ts';
import type { Peer } from './peer.ts';
import { openVisitor } from './visitor-peer.ts';

/**
 * What opens the client's side once there is a connection to send on.
 * @throws ChatError when the client is not who it says.
 */
export async function greet(
  gateway: Gateway,
  hello: Hello,
  cookie: string | undefined,
): Promise<(connection: Connection) => Peer> {
  if (hello.v !== PROTOCOL_VERSION) throw new UnsupportedVersion();
  if (hello.role === 'visitor') return openVisitor(gateway.deps, hello);
  const login = await proveAgent(gateway.deps.chat, cookie, hello);
  return openAgent(gateway.deps, login, hello);
}
