/** Takes turns, so that one user's queries do not keep everybody else from the few connections that archives have (AR23). */

export interface Turns {
  /** Runs the work at once, or when enough of the user's earlier work is done. */
  take<T>(userId: number, work: () => Promise<T>): Promise<T>;
}

/** @param atOnce - how much of each user's work runs at the same time */
export function createTurns(atOnce: number): Turns {
  const waiting = new Map<number, (() => void)[]>();
  const running = new Map<number, number>();

  function begin(userId: number): Promise<void> {
    const count = running.get(userId) ?? 0;
    if (count < atOnce) {
      running.set(userId, count + 1);
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      waiting.set(userId, [...(waiting.get(userId) ?? []), resolve]);
    });
  }

  function end(userId: number): void {
    const [next, ...others] = waiting.get(userId) ?? [];
    if (others.length > 0) waiting.set(userId, others);
    else waiting.delete(userId);
    if (next !== undefined) return void next();
    const count = (running.get(userId) ?? 1) - 1;
    if (count > 0) running.set(userId, count);
    else running.delete(userId);
  }

  return {
    async take(userId, work) {
      await begin(userId);
      try {
        return await work();
      } finally {
        end(userId);
      }
    },
  };
}
