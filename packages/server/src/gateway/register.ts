/** The clients that are connected to this node. */
import type { AgentPeer, VisitorPeer } from './peer.ts';

export interface Register {
  readonly visitors: ReadonlySet<VisitorPeer>;
  readonly agents: ReadonlySet<AgentPeer>;
  addVisitor(peer: VisitorPeer): void;
  addAgent(peer: AgentPeer): void;
  /** @returns whether it was still here. */
  remove(peer: VisitorPeer | AgentPeer): boolean;
  /** Forgets everybody at once, for a stop. @returns who was here. */
  removeAll(): readonly (VisitorPeer | AgentPeer)[];
}

export function createRegister(): Register {
  const visitors = new Set<VisitorPeer>();
  const agents = new Set<AgentPeer>();
  return {
    visitors,
    agents,
    addVisitor: (peer) => void visitors.add(peer),
    addAgent: (peer) => void agents.add(peer),
    remove: (peer) => ('agent' in peer ? agents.delete(peer) : visitors.delete(peer)),
    removeAll() {
      const all = [...visitors, ...agents];
      visitors.clear();
      agents.clear();
      return all;
    },
  };
}
