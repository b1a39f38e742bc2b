/** What every chat use case works with. */
import type { Database } from '../storage/database.ts';
import type { Changes } from './changes.ts';

export interface ChatDeps {
  readonly db: Database;
  readonly changes: Changes;
  /** Milliseconds since the epoch, UTC. */
  readonly now: () => number;
  /** IANA name; of topics without a time zone of their own (OH6). */
  readonly baseTimeZone: string;
  /** When this node began to listen: before that, customers were away because it was. */
  readonly startedAt: number;
}
