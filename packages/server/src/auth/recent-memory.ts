/** What a node remembers for a while, and no more of it than fits. */

export interface RecentMemory<T> {
  /** What was remembered under the key and is not over yet. */
  get(key: string): T | undefined;
  /** Remembers it from now on; the oldest goes when there are too many. */
  set(key: string, value: T): void;
}

/** @param options.lastsMs how long something is remembered after it was last set, in ms */
export function createRecentMemory<T>(options: {
  readonly lastsMs: number;
  readonly most: number;
  readonly now: () => number;
}): RecentMemory<T> {
  const { lastsMs, most, now } = options;
  // Always set at the end, so the order is that of the ends, and what is over stands in front.
  const entries = new Map<string, { readonly value: T; readonly until: number }>();

  function forget(): void {
    for (const [key, { until }] of entries) {
      if (until > now() && entries.size <= most) return;
      entries.delete(key);
    }
  }
  return {
    get(key) {
      const entry = entries.get(key);
      return entry !== undefined && entry.until > now() ? entry.value : undefined;
    },
    set(key, value) {
      entries.delete(key);
      entries.set(key, { value, until: now() + lastsMs });
      forget();
    },
  };
}
