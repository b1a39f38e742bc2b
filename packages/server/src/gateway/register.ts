/** The clients that are connected to this node. */
import type { AgentPeer, VisitorPeer } from './peer.ts';

type AnyPeer = VisitorPeer | AgentPeer;

export interface Register {
  readonly visitors: ReadonlySet<VisitorPeer>;
  readonly agents: ReadonlySet<AgentPeer>;
  addVisitor(peer: VisitorPeer): void;
  addAgent(peer: AgentPeer): void;
  /** Something came from a client by other ways than its line: its event streams are alive. */
  hear(paceKey: string): void;
  /** @returns whether it was still here. */
  remove(peer: AnyPeer): boolean;
  /** Forgets everybody at once, for a stop. @returns who was here. */
  removeAll(): readonly AnyPeer[];
}

export function createRegister(): Register {
  const visitors = new Set<VisitorPeer>();
  const agents = new Set<AgentPeer>();
  const byKey = new Map<string, Set<AnyPeer>>();

  function index(peer: AnyPeer): void {
    const others = byKey.get(peer.paceKey);
    if (others === undefined) byKey.set(peer.paceKey, new Set([peer]));
    else others.add(peer);
  }
  return {
    visitors,
    agents,
    addVisitor(peer) {
      visitors.add(peer);
      index(peer);
    },
    addAgent(peer) {
      agents.add(peer);
      index(peer);
    },
    hear(paceKey) {
      for (const peer of byKey.get(paceKey) ?? []) peer.heardAt = performance.now();
    },
    remove(peer) {
      const others = byKey.get(peer.paceKey);
      others?.delete(peer);
      if (others?.size === 0) byKey.delete(peer.paceKey);
      return 'agent' in peer ? agents.delete(peer) : visitors.delete(peer);
    },
    removeAll() {
      const all = [...visitors, ...agents];
      visitors.clear();
      agents.clear();
      byKey.clear();
      return all;
    },
  };
}
