/** Numbering of events: one event is one revision. */
import type { ChatEvent, RevisedEvent } from './events.ts';

/**
 * Puts the events of one decision in their places after `session`, the state they were decided on (null for a new
 * session). All share one time, `now`, in milliseconds since the epoch (CS3).
 */
export function revise(
  session: { readonly revision: number } | null,
  events: readonly ChatEvent[],
  now: number,
): RevisedEvent[] {
  const before = session?.revision ?? 0;
  return events.map((event, index) => ({ revision: before + index + 1, at: now, event }));
}
