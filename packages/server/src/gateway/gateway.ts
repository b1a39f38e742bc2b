/** The real-time side of a node: pushes committed changes to whoever may see them, and keeps lines alive. */
import { PROTOCOL_VERSION, type WelcomeFrame } from '@parley/protocol';
import type { Logger } from 'pino';
import type { Chat } from '../chat/chat.ts';
import { createFollowers } from './followers.ts';
import type { GatewayDeps } from './gateway-deps.ts';
import { startHeartbeat } from './heartbeat.ts';
import { createPace } from './pace.ts';
import { createQueuePlaces } from './queue-places.ts';
import { createRegister } from './register.ts';
import { createRowUpdates } from './row-updates.ts';

/** Milliseconds between heartbeats. */
export const HEARTBEAT_MS = 15_000;

export interface Gateway {
  readonly deps: GatewayDeps;
  /** Tells the agent's windows of its presence. */
  tellPresence(userId: number, present: boolean): void;
  /** Closes every line with 1012, so that clients come back by themselves. */
  stop(): void;
}

export function createGateway(
  chat: Chat,
  options: { readonly log: Logger; readonly messageRate: number },
): Gateway {
  const register = createRegister();
  const deps: GatewayDeps = {
    chat,
    log: options.log,
    register,
    followers: createFollowers(chat.db),
    pace: createPace(options.messageRate),
  };
  const rows = createRowUpdates(register);
  const places = createQueuePlaces(deps);
  const unsubscribe = chat.changes.subscribe((change) => {
    deps.followers.deliver(change);
    rows.changed(change);
    places.changed(change);
  });
  const heartbeat = startHeartbeat(deps, HEARTBEAT_MS);

  return {
    deps,
    tellPresence(userId, present) {
      const frame = JSON.stringify({ t: 'presence', present });
      for (const peer of register.agents) {
        if (peer.agent.userId !== userId) continue;
        peer.agent = { ...peer.agent, present };
        peer.connection.send(frame);
      }
    },
    stop() {
      heartbeat.stop();
      unsubscribe();
      rows.stop();
      places.stop();
      for (const peer of register.removeAll()) peer.connection.close(1012);
    },
  };
}

/** The answer to an accepted hello. */
export const WELCOME = JSON.stringify({
  t: 'welcome',
  v: PROTOCOL_VERSION,
  heartbeat: HEARTBEAT_MS,
} satisfies WelcomeFrame);
