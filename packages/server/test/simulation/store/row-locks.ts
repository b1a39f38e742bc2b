/** Row locks: one holder each, and whoever comes later waits in line until its transaction ends. */

export interface RowLocks<Holder> {
  /** Resolves when the holder has it. Never does when the store goes down before. */
  take(key: string, holder: Holder): Promise<void>;
  isHeldByAnother(key: string, holder: Holder): boolean;
  /** Lets go of everything that it holds or waits for. */
  release(holder: Holder): void;
  /** Everybody is gone. */
  clear(): void;
}

interface Waiting<Holder> {
  readonly holder: Holder;
  readonly since: number;
  readonly granted: () => void;
}

/** @param released - is told of each lock, held or waited for, when that ends: since when it was asked for. */
export function createRowLocks<Holder>(
  now: () => number,
  released: (key: string, since: number) => void,
): RowLocks<Holder> {
  /** The first of each line holds the lock. */
  const lines = new Map<string, Waiting<Holder>[]>();

  return {
    take(key, holder) {
      const line = lines.get(key) ?? [];
      if (line[0]?.holder === holder) return Promise.resolve();
      lines.set(key, line);
      const since = now();
      if (line.length > 0) {
        return new Promise((granted) => void line.push({ holder, since, granted }));
      }
      line.push({ holder, since, granted: () => {} });
      return Promise.resolve();
    },
    isHeldByAnother(key, holder) {
      const first = lines.get(key)?.[0];
      return first !== undefined && first.holder !== holder;
    },
    release(holder) {
      for (const [key, line] of lines) {
        const [first] = line;
        const left = line.filter((waiting) => waiting.holder !== holder);
        for (const waiting of line) if (waiting.holder === holder) released(key, waiting.since);
        if (left.length === 0) lines.delete(key);
        else lines.set(key, left);
        if (first?.holder === holder) left[0]?.granted();
      }
    },
    clear() {
      for (const [key, line] of lines) for (const { since } of line) released(key, since);
      lines.clear();
    },
  };
}
