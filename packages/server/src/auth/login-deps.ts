import type { Queryable } from '../storage/database.ts';

/** What logins, tickets and tokens work with. */
export interface LoginDeps {
  readonly db: Queryable;
  /** Milliseconds since the epoch, UTC. */
  readonly now: () => number;
}
