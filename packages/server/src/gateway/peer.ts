/** A client that has said hello: what it may send, and what becomes of it when it goes. */
import type { ClientFrame, ServerFrame } from '@parley/protocol';
import type { LoginKey } from '../auth/logins.ts';
import type { Agent } from '../storage/agents.ts';
import type { Connection } from './connection.ts';

/** Everything about a client that the transports need. */
export interface Peer {
  readonly connection: Connection;
  /** Identifies whoever sends, over all its connections, for the pace. */
  readonly paceKey: string;
  /** When something was last heard from it, on the monotonic clock (`performance.now`). */
  heardAt: number;
  /**
   * Acts on a frame; what it answers goes to the sender alone.
   * @throws when the store does not answer; the connection is closed and the client resumes.
   */
  receive(frame: ClientFrame): Promise<readonly ServerFrame[]>;
  /** The connection is gone. */
  leave(): void;
}

/** A visitor's connection in the gateway's register. */
export interface VisitorPeer extends Peer {
  readonly sessionId: number;
  /** The topic that the session is in now: a save may move it. */
  topicId: number;
}

/** An agent's connection in the gateway's register. */
export interface AgentPeer extends Peer {
  /** As it was at the hello, at the last heartbeat, or when its rights changed. */
  agent: Agent;
  /** How often its rights have been read anew. */
  renewals: number;
  /** The login that it proved itself by: when that ends, so does the line. */
  readonly login: LoginKey;
  /** Rows that the client's lists have, each at the revision it was sent at; changed by `listed-rows` alone. */
  readonly rows: Map<number, number>;
  /** The sessions that it follows in full. */
  readonly watched: Set<number>;
}
