/** Work that one node does for all. */
import { type Database, withTransaction } from './database.ts';

/**
 * Runs `work` unless another node is at it. The lock is the database's, so it ends with the connection that holds it; `work`
 * has its own connections, and must do no harm if that happens in the middle.
 * @param lock one of `advisory-locks`
 * @returns whether it ran here
 */
export function runOnOneNode(
  db: Database,
  lock: readonly [number, number],
  work: () => Promise<void>,
): Promise<boolean> {
  return withTransaction(db, async (tx) => {
    const { rows } = await tx.query<{ taken: boolean }>(
      'select pg_try_advisory_xact_lock($1, $2) as taken',
      lock,
    );
    if (rows[0]?.taken !== true) return false;
    await work();
    return true;
  });
}
