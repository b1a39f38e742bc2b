/**
 * Keeps everybody to a pace without refusing anything: whoever is too fast waits for its turn, and what it sends next
 * waits in its own buffers (DL17).
 */
import { ChatError } from '../chat/chat-error.ts';

export interface Pace {
  /** Resolves when it is the key's turn. Undefined when that is now. @throws ChatError when too many wait already. */
  turn(key: string): Promise<void> | undefined;
}

const MS = 1_000;
/** Nobody waits longer for its turn, in ms: past that there are too many lines or posts under one key. */
const LONGEST_WAIT = 10 * MS;
/** Keys that have been quiet are forgotten past this number. */
const MOST_KEYS = 50_000;

/** @param perSecond - turns a second for each key, with a burst of two seconds' worth. */
export function createPace(perSecond: number): Pace {
  const step = MS / perSecond;
  const burst = 2 * MS;
  /** When each key's allowance will be whole again, ms on the monotonic clock. */
  const wholeAt = new Map<string, number>();

  return {
    turn(key) {
      const now = performance.now();
      const next = Math.max(wholeAt.get(key) ?? now, now) + step;
      const wait = next - now - burst;
      if (wait > LONGEST_WAIT)
        throw new ChatError('too_many_attempts', [String(Math.ceil(wait / MS))]);
      wholeAt.set(key, next);
      if (wholeAt.size > MOST_KEYS) forgetQuiet(wholeAt, now);
      if (wait <= 0) return undefined;
      return new Promise((resolve) => {
        setTimeout(resolve, wait);
      });
    },
  };
}

function forgetQuiet(wholeAt: Map<string, number>, now: number): void {
  for (const [key, at] of wholeAt) if (at <= now) wholeAt.delete(key);
}
