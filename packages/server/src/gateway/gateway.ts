/** The real-time side of a node: pushes committed changes to whoever may see them, and keeps lines alive. */
import { PROTOCOL_VERSION, type WelcomeFrame } from '@parley/protocol';
import type { Logger } from 'pino';
import type { Login, LoginKey } from '../auth/logins.ts';
import { createVisitorProofs } from '../auth/prove.ts';
import type { Chat } from '../chat/chat.ts';
import type { HintBus } from '../hints/hint-bus.ts';
import { createAgentUpdates } from './agent-updates.ts';
import { createFollowers } from './followers.ts';
import type { GatewayDeps } from './gateway-deps.ts';
import { heartbeatParts, startHeartbeat } from './heartbeat.ts';
import { createListedRows } from './listed-rows.ts';
import { listenToNodes } from './listen-to-nodes.ts';
import { createLook } from './look.ts';
import { createPace } from './pace.ts';
import { createQueuePlaces } from './queue-places.ts';
import { createRegister } from './register.ts';
import { createRowUpdates } from './row-updates.ts';
import { tellNodes } from './tell-nodes.ts';
import { createTouch } from './touch.ts';

export interface Gateway {
  readonly deps: GatewayDeps;
  /** The login has ended, and with it every line that it opened. */
  endLogin(login: Login): void;
  /** The user's logins have ended, but the one that stays. */
  endUser(userId: number, exceptLogin?: LoginKey): void;
  /** Takes nothing new any more; what is under way is answered. */
  beginStop(): void;
  /** Closes every line with 1012, so that clients come back by themselves. Resolves when nothing is under way. */
  stop(): Promise<void>;
}

export interface GatewayOptions {
  readonly log: Logger;
  readonly messageRate: number;
  readonly heartbeatMs: number;
  /** To other nodes; absent = there are none. */
  readonly nodes?: {
    readonly bus: HintBus;
    /** Milliseconds between looks at PostgreSQL while the bus cannot be relied on. */
    readonly pollMs: number;
  };
}

export function createGateway(chat: Chat, options: GatewayOptions): Gateway {
  const { log, nodes } = options;
  const register = createRegister(heartbeatParts(options.heartbeatMs));
  const deps: GatewayDeps = {
    chat,
    log,
    register,
    listed: createListedRows(),
    places: createQueuePlaces({ chat, log, register }),
    proveVisitor: createVisitorProofs(chat.db),
    touch: createTouch({ chat, log }),
    followers: createFollowers(chat.db),
    pace: createPace(options.messageRate),
    heartbeatMs: options.heartbeatMs,
    tellNodes: nodes?.bus.send ?? (() => {}),
    stopping: { begun: false },
  };
  const { places } = deps;
  const rows = createRowUpdates(deps);
  const unsubscribeAgents = chat.agentChanges.subscribe(createAgentUpdates(deps));
  const unsubscribe = chat.changes.subscribe((change) => {
    deps.followers.deliver(change);
    rows.changed(change);
    places.changed(change);
  });
  tellNodes(deps);
  const others =
    nodes && listenToNodes(nodes.bus, createLook(deps, { rows, places }), { ...nodes, log });
  const heartbeat = startHeartbeat(deps);

  return {
    deps,
    endLogin({ key, agent }) {
      for (const peer of register.agents) if (peer.login === key) peer.connection.close(4401);
      deps.tellNodes([{ type: 'agents', userIds: [agent.userId] }]);
    },
    endUser(userId, exceptLogin) {
      for (const peer of register.agentsOf(userId)) {
        if (peer.login !== exceptLogin) peer.connection.close(4401);
      }
      deps.tellNodes([{ type: 'agents', userIds: [userId] }]);
    },
    beginStop() {
      deps.stopping.begun = true;
      heartbeat.stop();
    },
    async stop() {
      unsubscribe();
      unsubscribeAgents();
      rows.stop();
      places.stop();
      for (const peer of register.removeAll()) peer.connection.close(1012);
      await others?.stop();
    },
  };
}

/** The answer to an accepted hello. */
export function welcomeFrame({ heartbeatMs }: GatewayDeps): string {
  const frame: WelcomeFrame = { t: 'welcome', v: PROTOCOL_VERSION, heartbeat: heartbeatMs };
  return JSON.stringify(frame);
}
