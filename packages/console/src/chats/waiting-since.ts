import type { SessionLog } from '@parley/client';
import type { SessionSummary } from '@parley/protocol';

/**
 * When the customer wrote the first message that nobody has answered, in ms since the epoch; null when the agent has the
 * last word. Until the messages are loaded the row's last activity has to do.
 */
export function waitingSince(row: SessionSummary, log: SessionLog | undefined): number | null {
  if (row.status !== 'CustomerLast') return null;
  let since: number | null = null;
  for (const message of (log?.messages ?? []).toReversed()) {
    if (message.messageType === 'ToCustomer') break;
    if (message.messageType === 'ToUser') since = message.at;
  }
  return since ?? row.idle;
}
