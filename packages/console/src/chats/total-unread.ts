import { countUnread, type SessionLog } from '@parley/client';
import type { SessionSummary } from '@parley/protocol';

/** Unread customer messages of all these chats; those whose messages are still loading count nothing. */
export function totalUnread(
  rows: readonly SessionSummary[],
  logs: ReadonlyMap<number, SessionLog>,
): number {
  return rows.reduce((sum, row) => {
    const log = logs.get(row.id);
    return log === undefined ? sum : sum + countUnread(log);
  }, 0);
}
