/**
 * What nodes tell one another. A hint only says where to look: what is true stands in PostgreSQL, and whoever acts on a hint
 * reads it there (ND1).
 */

export type Hint = SessionHint | AgentsHint | TypingHint;

/** A chat session has come to this revision, or beyond. */
export interface SessionHint {
  readonly type: 'session';
  readonly sessionId: number;
  readonly revision: number;
  /** Users in whose own lists the session may be: who handles it, and who is asked to take it over. */
  readonly userIds: readonly number[];
  /** Topics whose queues have moved. */
  readonly queues: readonly number[];
}

/** Something about these users changed: rights, presence, logins. */
export interface AgentsHint {
  readonly type: 'agents';
  readonly userIds: readonly number[];
}

/** Typing is told and stored nowhere (DL18), so this hint is all there is of it. */
export interface TypingHint {
  readonly type: 'typing';
  readonly sessionId: number;
  readonly by: 'customer' | 'user';
  readonly on: boolean;
}
