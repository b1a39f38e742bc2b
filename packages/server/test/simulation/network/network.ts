/** The network between clients and nodes, behind a balancer that sends everybody to any node that is up. */
import type { SimulatedNode } from '../node/simulated-node.ts';
import type { Random } from '../time/random.ts';
import type { Owner, VirtualTime } from '../time/virtual-time.ts';
import type { Trace } from '../trace.ts';
import { type ClientEnd, createSimulatedSocket, type SimulatedSocket } from './simulated-socket.ts';

/** How bad it is; faults change it. */
export interface NetworkTrouble {
  /** The longest that a frame is on its way, ms. */
  slowMs: number;
  /** How likely a connection or a request does not get through. */
  refuses: number;
  /** How likely the answer to a request is lost after it was acted on. */
  losesAnswers: number;
}

export interface Network {
  readonly trouble: NetworkTrouble;
  /** Connections that are not over at both ends. */
  readonly sockets: readonly SimulatedSocket[];
  /** Any node that is up, or null. */
  anyNode(): SimulatedNode | null;
  /** Connects a client; it hears of it by its end. */
  connect(client: Owner, peer: ConnectingPeer): Promise<SimulatedSocket>;
  /** The node has gone: its connections break, or fall silent. */
  nodeGone(node: Owner): void;
}

export interface ConnectingPeer extends ClientEnd {
  readonly role: 'visitor' | 'agent';
  /** An agent's login. */
  readonly cookie: string | undefined;
}

export function createNetwork(parts: {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly trace: Trace;
  /** How bad it is at first. */
  readonly trouble: NetworkTrouble;
  readonly nodes: () => readonly SimulatedNode[];
  /** Hears each frame that a node sends. */
  readonly told: (frame: string) => void;
}): Network {
  const { time, random, trace, told } = parts;
  const trouble: NetworkTrouble = { ...parts.trouble };
  let sockets: SimulatedSocket[] = [];

  function anyNode(): SimulatedNode | null {
    const up = parts.nodes().filter((node) => node.isUp);
    return up.length === 0 ? null : random.pick(up);
  }
  return {
    trouble,
    get sockets() {
      sockets = sockets.filter((socket) => !socket.isOver);
      return sockets;
    },
    anyNode,
    connect(client, peer) {
      return new Promise((resolve, reject) => {
        time.after(random.between(0.2, trouble.slowMs), client, () => {
          const node = random.chance(trouble.refuses) ? null : anyNode();
          if (node === null) return reject(new Error('refused'));
          const { slowMs } = trouble;
          const clientEnd: ClientEnd = peer;
          const parties = { client, node: node.owner, clientEnd };
          const socket = createSimulatedSocket({ time, random, told, ...parties, slowMs });
          sockets.push(socket);
          trace.say(client.name, `connects to ${node.owner.name}`);
          time.after(0, node.owner, () => node.accept(socket.nodeEnd, peer));
          resolve(socket);
        });
      });
    },
    nodeGone(node) {
      for (const socket of sockets) {
        if (socket.node !== node) continue;
        // A process that ends resets its connections; a machine that ends says nothing.
        if (random.chance(0.7)) socket.reset();
        else socket.lose('up');
      }
    },
  };
}
