/**
 * A node: the server's own code from the gateway to `src/storage`, with its timers, heartbeats, sweeps and hints. What is
 * modelled is what stands around it: the store behind `Database`, the WebSocket behind the gateway, HTTP (`web-door.ts`)
 * and the line under the hint bus.
 */
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import { createChanges } from '../../../src/chat/changes.ts';
import { type Chat, createChat } from '../../../src/chat/chat.ts';
import { createGateway } from '../../../src/gateway/gateway.ts';
import { serve } from '../../../src/gateway/sockets.ts';
import { createHintBus } from '../../../src/hints/hint-bus.ts';
import { startMaintenance } from '../../../src/maintenance.ts';
import type { HintNetwork } from '../network/hint-network.ts';
import type { SimulatedStore } from '../store/simulated-store.ts';
import { linkToStore, type StoreTrouble } from '../store/store-link.ts';
import type { Random } from '../time/random.ts';
import type { Owner, VirtualTime } from '../time/virtual-time.ts';
import { answerWeb, type WebAnswer, type WebRequest } from './web-door.ts';

/** Milliseconds between heartbeats, as in production. */
export const HEARTBEAT_MS = 15_000;
const MESSAGES_PER_SECOND = 10;
const HINTS = { beatMs: 1_000, pollMs: 2_000 };

export interface SimulatedNode {
  readonly owner: Owner;
  /** Whether it takes connections. */
  readonly isUp: boolean;
  /** To be called within an event of the node's. */
  accept(
    socket: WebSocket,
    client: { role: 'visitor' | 'agent'; cookie: string | undefined },
  ): void;
  answer(request: WebRequest): Promise<WebAnswer>;
  /** Its connection to the store is cut, or no longer. */
  cutFromStore(cut: boolean): void;
  /** Ends it without a chance to do anything more; all that it remembers is lost. */
  crash(): void;
  /** Stops it in order. Calls back when it has. */
  stop(stopped: () => void): void;
}

export interface NodeParts {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly store: SimulatedStore;
  readonly trouble: StoreTrouble;
  readonly hints: HintNetwork;
  readonly log: Logger;
  readonly name: string;
}

/** Starts one. It is up when this returns. */
export function startSimulatedNode(parts: NodeParts): SimulatedNode {
  const { time, random, store, trouble, hints, log } = parts;
  const owner = time.createOwner(parts.name);
  const isCut = { now: false };
  const link = linkToStore({ time, random, store, node: owner, trouble, isCut: () => isCut.now });
  const running: { node: RunningNode | null } = { node: null };
  // An event of its own, so that its timers are its own.
  time.after(0, owner, () => {
    const now = (): number => time.clockOf(owner);
    const chat = createChat({
      db: link.db,
      changes: createChanges(),
      now,
      startedAt: now(),
      baseTimeZone: 'UTC',
    });
    const { beatMs, pollMs } = HINTS;
    const bus = createHintBus({ log, beatMs, postgres: hints.lineOf(owner), nats: null });
    const gateway = createGateway(chat, {
      log,
      nodes: { bus, pollMs },
      messageRate: MESSAGES_PER_SECOND,
      heartbeatMs: HEARTBEAT_MS,
    });
    running.node = { chat, bus, gateway, maintenance: startMaintenance(chat, log) };
  });

  function end(): void {
    owner.alive = false;
    link.hangUp();
  }
  return {
    owner,
    get isUp() {
      return owner.alive && running.node !== null && !running.node.gateway.deps.stopping.begun;
    },
    accept(socket, client) {
      if (running.node !== null) serve(running.node.gateway, socket, client);
    },
    answer(request) {
      if (running.node === null) throw new Error(`${parts.name} does not run yet`);
      return answerWeb(running.node.chat, request);
    },
    cutFromStore(cut) {
      isCut.now = cut;
    },
    crash: end,
    stop(stopped) {
      time.after(0, owner, () => {
        stopInOrder(running.node).then(() => {
          stopped();
          end();
        });
      });
    },
  };
}

interface RunningNode {
  readonly chat: Chat;
  readonly bus: ReturnType<typeof createHintBus>;
  readonly gateway: ReturnType<typeof createGateway>;
  readonly maintenance: ReturnType<typeof startMaintenance>;
}

/** As `src/node.ts` does it. */
async function stopInOrder(node: RunningNode | null): Promise<void> {
  if (node === null) return;
  const { chat, bus, gateway, maintenance } = node;
  gateway.beginStop();
  await maintenance.stop();
  await chat.messages.drain();
  await new Promise(setImmediate);
  await gateway.stop();
  await chat.messages.drain();
  await bus.stop();
}
