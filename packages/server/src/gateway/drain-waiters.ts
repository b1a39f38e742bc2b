/** Whoever waits until a client has read most of what was sent to it. */
export interface DrainWaiters {
  /** Resolves when the client has caught up, or is gone. */
  wait(): Promise<void>;
  /** Something was read, or the client has gone: look again. */
  release(): void;
}

/** @param isDrained - whether nobody needs to wait now */
export function createDrainWaiters(isDrained: () => boolean): DrainWaiters {
  const waiting = new Set<() => void>();
  return {
    wait() {
      if (isDrained()) return Promise.resolve();
      return new Promise((resolve) => {
        waiting.add(resolve);
      });
    },
    release() {
      if (!isDrained()) return;
      for (const resolve of waiting) resolve();
      waiting.clear();
    },
  };
}
