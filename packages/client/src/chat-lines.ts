import type { MessageEvent } from '@parley/protocol';
import type { Failure, OutboxEntry } from './outbox.ts';
import type { SessionLog } from './session-log.ts';

/** A message that the server holds. `state` of one's own: `sent`, then `seen` by the other side; `received` otherwise. */
export interface StoredLine {
  readonly kind: 'stored';
  /** The same from typing to the stored message, so that a list can keep its element. */
  readonly key: string;
  /** Written on this side: for a visitor by the customer, for an agent by any agent. */
  readonly own: boolean;
  readonly state: 'sent' | 'seen' | 'received';
  readonly at: number;
  readonly message: MessageEvent;
}

/** A message of one's own that is still on its way, or was refused. */
export interface PendingLine {
  readonly kind: 'pending';
  readonly key: string;
  readonly own: true;
  /** `sent`: stored, its place in the order is about to come. */
  readonly state: 'sending' | 'sent' | 'failed';
  readonly at: number;
  readonly clientId: string;
  /** As typed: text, not HTML. */
  readonly text: string;
  readonly failure: Failure | null;
}

export type ChatLine = StoredLine | PendingLine;

/** What a chat window shows: stored messages in revision order, then one's own unsent ones in the order written. */
export function mergeLines(
  log: SessionLog,
  outbox: readonly OutboxEntry[],
  side: 'customer' | 'user',
): readonly ChatLine[] {
  const seenUpTo = side === 'customer' ? log.userRead : log.customerRead;
  const stored = log.messages.map((message): StoredLine => {
    const own = message.by === side;
    const seen = message.revision <= seenUpTo ? 'seen' : 'sent';
    return {
      kind: 'stored',
      // Only our own ids are known to be unique; the other side chooses its own.
      key: (own ? message.clientId : null) ?? `m${message.id}`,
      own,
      state: own ? seen : 'received',
      at: message.at,
      message,
    };
  });
  const pending = outbox
    .filter((entry) => entry.sessionId === log.sessionId)
    .map(
      ({ clientId, state, at, text, failure }): PendingLine => ({
        kind: 'pending',
        key: clientId,
        own: true,
        state,
        at,
        clientId,
        text,
        failure,
      }),
    );
  return [...stored, ...pending];
}

/** Merges as {@link mergeLines} does, and gives the same array again while nothing in it has changed. */
export function createLineMerger(
  side: 'customer' | 'user',
): (log: SessionLog, outbox: readonly OutboxEntry[]) => readonly ChatLine[] {
  const merged = new WeakMap<
    SessionLog,
    { readonly outbox: readonly OutboxEntry[]; readonly lines: readonly ChatLine[] }
  >();
  return (log, outbox) => {
    const before = merged.get(log);
    if (before?.outbox === outbox) return before.lines;
    const lines = mergeLines(log, outbox, side);
    merged.set(log, { outbox, lines });
    return lines;
  };
}

/** The revision to mark as read: that of the last message from others; 0 when there is none. */
export function lastFromOthers(log: SessionLog, side: 'customer' | 'user'): number {
  return log.messages.findLast((message) => message.by !== side)?.revision ?? 0;
}
