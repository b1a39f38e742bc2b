/** The clients that are connected to this node. */
import type { AgentPeer, VisitorPeer } from './peer.ts';

export interface Register {
  readonly visitors: ReadonlySet<VisitorPeer>;
  readonly agents: ReadonlySet<AgentPeer>;
  addVisitor(peer: VisitorPeer): void;
  addAgent(peer: AgentPeer): void;
  remove(peer: VisitorPeer | AgentPeer): void;
  /** Connections of one chat session's visitor, several when it has several windows open. */
  visitorsOf(sessionId: number): ReadonlySet<VisitorPeer>;
}

const NOBODY: ReadonlySet<VisitorPeer> = new Set();

export function createRegister(): Register {
  const visitors = new Set<VisitorPeer>();
  const agents = new Set<AgentPeer>();
  const bySession = new Map<number, Set<VisitorPeer>>();
  return {
    visitors,
    agents,
    addVisitor(peer) {
      visitors.add(peer);
      const others = bySession.get(peer.sessionId);
      if (others === undefined) bySession.set(peer.sessionId, new Set([peer]));
      else others.add(peer);
    },
    addAgent: (peer) => void agents.add(peer),
    remove(peer) {
      if ('agent' in peer) {
        agents.delete(peer);
        return;
      }
      visitors.delete(peer);
      const others = bySession.get(peer.sessionId);
      others?.delete(peer);
      if (others?.size === 0) bySession.delete(peer.sessionId);
    },
    visitorsOf: (sessionId) => bySession.get(sessionId) ?? NOBODY,
  };
}
