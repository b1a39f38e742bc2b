/** Takes turns, so that one user's queries do not keep everybody else from the few connections that archives have (AR23). */

export interface Turns {
  /**
   * Runs the work at once, or when enough of the user's earlier work is done.
   * @throws the reason of `gone` when nobody waits for the turn any more
   */
  take<T>(turn: Turn, work: () => Promise<T>): Promise<T>;
}

/** Whose turn it is. */
export interface Turn {
  readonly userId: number;
  /** Aborted when whoever waits for it went away. */
  readonly gone: AbortSignal;
}

/** @param atOnce - how much of each user's work runs at the same time */
export function createTurns(atOnce: number): Turns {
  /** In the order in which they came. */
  const waiting = new Map<number, Set<() => void>>();
  const running = new Map<number, number>();

  function begin({ userId, gone }: Turn): Promise<void> {
    const count = running.get(userId) ?? 0;
    if (count < atOnce) {
      running.set(userId, count + 1);
      return Promise.resolve();
    }
    const others = waiting.get(userId) ?? new Set();
    waiting.set(userId, others);
    return new Promise((resolve, reject) => {
      const leave = () => {
        others.delete(next);
        reject(gone.reason);
      };
      const next = () => {
        gone.removeEventListener('abort', leave);
        resolve();
      };
      others.add(next);
      gone.addEventListener('abort', leave, { once: true });
    });
  }

  function end(userId: number): void {
    const others = waiting.get(userId);
    const [next] = others ?? [];
    if (others !== undefined && next !== undefined) {
      others.delete(next);
      return void next();
    }
    waiting.delete(userId);
    const count = (running.get(userId) ?? 1) - 1;
    if (count > 0) running.set(userId, count);
    else running.delete(userId);
  }

  return {
    async take(turn, work) {
      turn.gone.throwIfAborted();
      await begin(turn);
      try {
        return await work();
      } finally {
        end(turn.userId);
      }
    },
  };
}
