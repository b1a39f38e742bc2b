/** The nodes of a run: each has its place, and a new one takes the place of one that is gone. */
import type { Network } from '../network/network.ts';
import type { Random } from '../time/random.ts';
import type { VirtualTime } from '../time/virtual-time.ts';
import type { Trace } from '../trace.ts';
import { type NodeParts, type SimulatedNode, startSimulatedNode } from './simulated-node.ts';

export interface NodeGroup {
  readonly all: readonly SimulatedNode[];
  /** One dies, and is back after so many ms. */
  crash(backAfterMs: number): void;
  /** One is stopped in order, and is back so many ms after it has ended. */
  restart(backAfterMs: number): void;
  /** One cannot reach the store for so many ms. */
  cutFromStore(ms: number): void;
  jumpClock(ms: number): void;
  /** Nobody is cut off any more, and who is gone comes back at once. */
  heal(): void;
}

interface Place {
  node: SimulatedNode;
  /** The clock of the machine, which outlives the node. */
  skewMs: number;
  isLeaving: boolean;
}

export function createNodeGroup(
  parts: Omit<NodeParts, 'name'> & {
    readonly count: number;
    readonly network: () => Network;
    readonly trace: Trace;
    readonly random: Random;
    readonly time: VirtualTime;
  },
): NodeGroup {
  const { time, random, store, trace, count } = parts;
  let started = 0;
  const places = Array.from(
    { length: count },
    (): Place => ({ node: start(), skewMs: 0, isLeaving: false }),
  );

  function start(): SimulatedNode {
    started += 1;
    return startSimulatedNode({ ...parts, name: `node-${started}` });
  }
  function fill(place: Place): void {
    if (place.node.owner.alive) return;
    place.node = start();
    place.node.owner.skewMs = place.skewMs;
    place.isLeaving = false;
    trace.say(place.node.owner.name, 'starts');
  }
  function gone(place: Place, backAfterMs: number): void {
    trace.say(place.node.owner.name, 'is gone');
    parts.network().nodeGone(place.node.owner);
    time.after(backAfterMs, store.owner, () => fill(place));
  }
  function running(): Place | null {
    const up = places.filter(({ node, isLeaving }) => node.owner.alive && !isLeaving);
    return up.length === 0 ? null : random.pick(up);
  }

  return {
    get all() {
      return places.map(({ node }) => node);
    },
    crash(backAfterMs) {
      const place = running();
      if (place === null) return;
      place.node.crash();
      gone(place, backAfterMs);
    },
    restart(backAfterMs) {
      const place = running();
      if (place === null) return;
      place.isLeaving = true;
      place.node.stop(() => gone(place, backAfterMs));
    },
    cutFromStore(ms) {
      const node = running()?.node;
      node?.cutFromStore(true);
      time.after(ms, store.owner, () => node?.cutFromStore(false));
    },
    jumpClock(ms) {
      const place = running();
      if (place === null) return;
      place.skewMs = ms;
      place.node.owner.skewMs = ms;
    },
    heal() {
      for (const place of places) {
        place.node.cutFromStore(false);
        fill(place);
      }
    },
  };
}
