/** Which rows the lists of connected agents have, and whose lists have the row of a session (DL30). */
import type { AgentPeer } from './peer.ts';

/** All changes of `AgentPeer.rows` go through here. */
export interface ListedRows {
  /** The agents whose lists have the session. */
  holders(sessionId: number): Iterable<AgentPeer>;
  isListed(sessionId: number): boolean;
  /** The agent's client was sent the row at that revision. */
  note(peer: AgentPeer, row: { readonly id: number; readonly revision: number }): void;
  drop(peer: AgentPeer, sessionId: number): void;
  dropAll(peer: AgentPeer): void;
}

export function createListedRows(): ListedRows {
  const holders = new Map<number, Set<AgentPeer>>();

  function drop(peer: AgentPeer, sessionId: number): void {
    peer.rows.delete(sessionId);
    const others = holders.get(sessionId);
    others?.delete(peer);
    if (others?.size === 0) holders.delete(sessionId);
  }
  return {
    holders: (sessionId) => holders.get(sessionId) ?? [],
    isListed: (sessionId) => holders.has(sessionId),
    note(peer, { id, revision }) {
      // Its lists may have been read while it went: nobody would take it out again.
      if (peer.connection.closed) return;
      peer.rows.set(id, revision);
      const others = holders.get(id);
      if (others === undefined) holders.set(id, new Set([peer]));
      else others.add(peer);
    },
    drop,
    dropAll(peer) {
      for (const sessionId of peer.rows.keys()) drop(peer, sessionId);
    },
  };
}
