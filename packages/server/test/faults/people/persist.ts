/** Calls that are made again until they are answered, as people press a button again. */
import { ParleyError } from '@parley/client';

const AGAIN_AFTER_MS = 100;

/** The people have gone: nobody waits for the answer any more. */
export class GoneAway extends Error {}

export interface Persistence {
  /**
   * The answer of the first call that is answered. A call that may be asked again is: no network, no store, no time.
   * @throws ParleyError a refusal
   * @throws {GoneAway}
   */
  persist<T>(call: () => Promise<T>): Promise<T>;
  giveUp(): void;
  /** Calls back when that happens; the answer ends it. */
  onGivenUp(listener: () => void): () => void;
}

export function createPersistence(): Persistence {
  let gone = false;
  const listeners = new Set<() => void>();
  return {
    async persist(call) {
      for (;;) {
        if (gone) throw new GoneAway();
        try {
          return await call();
        } catch (error) {
          if (!mayAskAgain(error)) throw error;
          await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
        }
      }
    },
    giveUp() {
      gone = true;
      for (const listener of listeners) listener();
    },
    onGivenUp(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function mayAskAgain(error: unknown): boolean {
  if (!(error instanceof ParleyError)) return false;
  const { code, status } = error;
  return code === 'network' || status === 429 || status >= 500;
}
