/** Time as this package sees it. Tests put their own in its place and need no real waiting. */
export interface Scheduler {
  /** Milliseconds since the epoch. */
  now(): number;
  /** From 0 up to, but not including, 1; spreads reconnects. */
  random(): number;
  /** Runs once after `delayMs`; the answer cancels it, also when it has run. */
  setTimer(run: () => void, delayMs: number): () => void;
}

/** The machine's own clock and timers. */
export const systemScheduler: Scheduler = {
  now: () => Date.now(),
  random: () => Math.random(),
  setTimer(run, delayMs) {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};
