/** What happened, a line per event, for whoever has to understand a failing seed. */
import type { VirtualTime } from './time/virtual-time.ts';

export interface Trace {
  /** The lines that are kept, the oldest first. */
  readonly lines: readonly string[];
  /** How many there were in all. */
  readonly count: number;
  say(who: string, what: string): void;
}

/** @param most - lines that are kept; the older ones go. */
export function createTrace(time: VirtualTime, most: number): Trace {
  let lines: string[] = [];
  let count = 0;
  return {
    get lines() {
      return lines.slice(-most);
    },
    get count() {
      return count;
    },
    say(who, what) {
      count += 1;
      lines.push(`${(time.now / 1000).toFixed(4)} ${who}: ${what}`);
      if (lines.length > 2 * most) lines = lines.slice(-most);
    },
  };
}
