import type { SessionStatus, SessionSummary } from '@parley/protocol';

/** How long an ended chat stays in its agent's list, in ms. */
export const RECENT_MS = 8 * 60 * 60_000;

/** The three lists of the chats pane, each in the order in which it is shown. */
export interface ChatLists {
  /** Waiting, the longest first. */
  readonly queue: readonly SessionSummary[];
  /** Handled by the agent now, by rank: the colour and the shortcut of a chat stay in place. */
  readonly mine: readonly SessionSummary[];
  /** Handled by the agent and ended within {@link RECENT_MS}, the latest first. */
  readonly recent: readonly SessionSummary[];
}

/** Where a chat stands, as far as the console distinguishes it. */
export type Phase = 'waiting' | 'ongoing' | 'ended' | 'other';

const PHASES: Readonly<Record<SessionStatus, Phase>> = {
  PreChatForm: 'other',
  Faq: 'other',
  OfflineForm: 'other',
  InQueue: 'waiting',
  CustomerLast: 'ongoing',
  UserLast: 'ongoing',
  Finished: 'ended',
  Closed: 'ended',
  RequestPosted: 'ended',
  ClosedFromQueue: 'ended',
  Deleted: 'other',
};

/** The phase that a status belongs to. */
export function phaseOf(status: SessionStatus): Phase {
  return PHASES[status];
}

/** Sorts the rows an agent may see into its lists. `now` is ms since the epoch. */
export function chatLists(rows: Iterable<SessionSummary>, userId: number, now: number): ChatLists {
  const queue: SessionSummary[] = [];
  const mine: SessionSummary[] = [];
  const recent: SessionSummary[] = [];
  for (const row of rows) {
    const phase = phaseOf(row.status);
    if (phase === 'waiting') queue.push(row);
    else if (row.userId !== userId) continue;
    else if (phase === 'ongoing') mine.push(row);
    else if (phase === 'ended' && now - endOf(row) < RECENT_MS) recent.push(row);
  }
  return {
    queue: queue.sort((a, b) => a.whenRequested - b.whenRequested || a.id - b.id),
    mine: mine.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.id - b.id),
    recent: recent.sort((a, b) => endOf(b) - endOf(a) || b.id - a.id),
  };
}

function endOf(row: SessionSummary): number {
  return row.whenEnded ?? row.idle;
}
