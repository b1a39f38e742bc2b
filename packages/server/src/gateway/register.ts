/** The clients that are connected to this node, and who among them is concerned by what. */
import type { Agent } from '../storage/agents.ts';
import { createGroups } from './groups.ts';
import type { AgentPeer, Peer, VisitorPeer } from './peer.ts';

type AnyPeer = VisitorPeer | AgentPeer;

/** Everything here is found by an id: no look-up goes through those whom it does not concern (DL30). */
export interface Register {
  readonly agents: ReadonlySet<AgentPeer>;
  visitorsOf(sessionId: number): readonly VisitorPeer[];
  agentsOf(userId: number): readonly AgentPeer[];
  /** The agents who are members of the topic. */
  agentsIn(topicId: number): readonly AgentPeer[];
  /** The topics that connected visitors are in. */
  visitedTopics(): readonly number[];
  addVisitor(peer: VisitorPeer): void;
  addAgent(peer: AgentPeer): void;
  /** The visitor's session is in another topic now. */
  moveVisitor(peer: VisitorPeer, topicId: number): void;
  /** What is known of the agent now, with its memberships. */
  renewAgent(peer: AgentPeer, agent: Agent): void;
  /** Something came from clients by other ways than their lines: their event streams are alive. */
  hear(peers: readonly Peer[]): void;
  /** @returns whether it was still here. */
  remove(peer: AnyPeer): boolean;
  /** Forgets everybody at once, for a stop. @returns who was here. */
  removeAll(): readonly AnyPeer[];
  /** How many parts there are. */
  readonly slices: number;
  /** The next part of everybody: after as many calls as there are parts each of them has come once. */
  nextSlice(): ReadonlySet<AnyPeer>;
}

/** @param slices - in how many parts of about the same size everybody is gone through */
export function createRegister(slices: number): Register {
  const agents = new Set<AgentPeer>();
  const bySession = createGroups<VisitorPeer>();
  const byUser = createGroups<AgentPeer>();
  const byTopic = createGroups<AgentPeer>();
  /** How many visitors each topic has. */
  const visitorsIn = new Map<number, number>();
  const parts = Array.from({ length: slices }, () => new Set<AnyPeer>());
  let next = 0;

  function count(topicId: number, more: 1 | -1): void {
    const visitors = (visitorsIn.get(topicId) ?? 0) + more;
    if (visitors === 0) visitorsIn.delete(topicId);
    else visitorsIn.set(topicId, visitors);
  }
  /** All windows of a session, and of an agent, are in the same part. */
  function partOf(peer: AnyPeer): Set<AnyPeer> {
    const id = isAgent(peer) ? peer.agent.userId : peer.sessionId;
    const part = parts[id % slices];
    if (part === undefined) throw new Error(`no part for the id ${id}`);
    return part;
  }
  function leaveTopics(peer: AgentPeer): void {
    for (const { topicId } of peer.agent.memberships) byTopic.remove(topicId, peer);
  }
  function joinTopics(peer: AgentPeer): void {
    for (const { topicId } of peer.agent.memberships) byTopic.add(topicId, peer);
  }

  return {
    agents,
    visitorsOf: bySession.of,
    agentsOf: byUser.of,
    agentsIn: byTopic.of,
    visitedTopics: () => [...visitorsIn.keys()],
    addVisitor(peer) {
      partOf(peer).add(peer);
      bySession.add(peer.sessionId, peer);
      count(peer.topicId, 1);
    },
    addAgent(peer) {
      agents.add(peer);
      partOf(peer).add(peer);
      byUser.add(peer.agent.userId, peer);
      joinTopics(peer);
    },
    moveVisitor(peer, topicId) {
      count(peer.topicId, -1);
      peer.topicId = topicId;
      count(topicId, 1);
    },
    renewAgent(peer, agent) {
      const isHere = agents.has(peer);
      if (isHere) leaveTopics(peer);
      peer.agent = agent;
      if (isHere) joinTopics(peer);
    },
    hear(peers) {
      for (const peer of peers) peer.heardAt = performance.now();
    },
    remove(peer) {
      if (!partOf(peer).delete(peer)) return false;
      if (isAgent(peer)) {
        agents.delete(peer);
        byUser.remove(peer.agent.userId, peer);
        leaveTopics(peer);
      } else {
        bySession.remove(peer.sessionId, peer);
        count(peer.topicId, -1);
      }
      return true;
    },
    removeAll() {
      const all = parts.flatMap((part) => [...part]);
      for (const part of parts) part.clear();
      agents.clear();
      for (const groups of [bySession, byUser, byTopic]) groups.clear();
      visitorsIn.clear();
      return all;
    },
    slices,
    nextSlice() {
      const part = parts[next % slices] ?? new Set<AnyPeer>();
      next += 1;
      return part;
    },
  };
}

/** Whether the client is an agent's. */
export function isAgent(peer: VisitorPeer | AgentPeer): peer is AgentPeer {
  return 'agent' in peer;
}
