/** The real-time side of a node: pushes committed changes to whoever may see them, and keeps lines alive. */
import { PROTOCOL_VERSION, type WelcomeFrame } from '@parley/protocol';
import type { Logger } from 'pino';
import type { LoginKey } from '../auth/logins.ts';
import type { Chat } from '../chat/chat.ts';
import { createAgentUpdates } from './agent-updates.ts';
import { createFollowers } from './followers.ts';
import type { GatewayDeps } from './gateway-deps.ts';
import { startHeartbeat } from './heartbeat.ts';
import { createPace } from './pace.ts';
import { createQueuePlaces } from './queue-places.ts';
import { createRegister } from './register.ts';
import { createRowUpdates } from './row-updates.ts';

export interface Gateway {
  readonly deps: GatewayDeps;
  /** The login has ended, and with it every line that it opened. */
  endLogin(key: LoginKey): void;
  /** The user's logins have ended, but the one that stays. Other nodes notice at their next heartbeat. */
  endUser(userId: number, exceptLogin?: LoginKey): void;
  /** Takes nothing new any more; what is under way is answered. */
  beginStop(): void;
  /** Closes every line with 1012, so that clients come back by themselves. */
  stop(): void;
}

export function createGateway(
  chat: Chat,
  options: {
    readonly log: Logger;
    readonly messageRate: number;
    readonly heartbeatMs: number;
  },
): Gateway {
  const register = createRegister();
  const deps: GatewayDeps = {
    chat,
    log: options.log,
    register,
    followers: createFollowers(chat.db),
    pace: createPace(options.messageRate),
    heartbeatMs: options.heartbeatMs,
    stopping: { begun: false },
  };
  const rows = createRowUpdates(register);
  const places = createQueuePlaces(deps);
  const unsubscribeAgents = chat.agentChanges.subscribe(createAgentUpdates(deps));
  const unsubscribe = chat.changes.subscribe((change) => {
    deps.followers.deliver(change);
    rows.changed(change);
    places.changed(change);
  });
  const heartbeat = startHeartbeat(deps);

  return {
    deps,
    endLogin(key) {
      for (const peer of register.agents) if (peer.login === key) peer.connection.close(4401);
    },
    endUser(userId, exceptLogin) {
      for (const peer of register.agents) {
        const ended = peer.agent.userId === userId && peer.login !== exceptLogin;
        if (ended) peer.connection.close(4401);
      }
    },
    beginStop() {
      deps.stopping.begun = true;
      heartbeat.stop();
    },
    stop() {
      unsubscribe();
      unsubscribeAgents();
      rows.stop();
      places.stop();
      for (const peer of register.removeAll()) peer.connection.close(1012);
    },
  };
}

/** The answer to an accepted hello. */
export function welcomeFrame({ heartbeatMs }: GatewayDeps): string {
  const frame: WelcomeFrame = { t: 'welcome', v: PROTOCOL_VERSION, heartbeat: heartbeatMs };
  return JSON.stringify(frame);
}
