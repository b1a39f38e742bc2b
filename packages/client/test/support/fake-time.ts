import type { Scheduler } from '../../src/index.ts';

/** A clock that stands still until a test moves it. */
export interface FakeTime extends Scheduler {
  /** Moves on and runs what falls due, in order, at its own time. */
  advance(ms: number): void;
  /** What `random` answers; 0.5 until it is set. */
  setRandom(random: () => number): void;
  /** How many timers wait. */
  readonly waiting: number;
}

export function createFakeTime(start = 1_700_000_000_000): FakeTime {
  let now = start;
  let serial = 0;
  let random = (): number => 0.5;
  const timers = new Map<number, { readonly at: number; readonly run: () => void }>();

  function nextDue(until: number): number | undefined {
    let due: number | undefined;
    let earliest = until;
    for (const [id, { at }] of timers) {
      if (at < earliest || (at === earliest && due === undefined)) {
        due = id;
        earliest = at;
      }
    }
    return due;
  }

  return {
    now: () => now,
    random: () => random(),
    setRandom(next) {
      random = next;
    },
    setTimer(run, delayMs) {
      serial += 1;
      const id = serial;
      timers.set(id, { at: now + Math.max(0, delayMs), run });
      return () => timers.delete(id);
    },
    advance(ms) {
      const until = now + ms;
      for (let id = nextDue(until); id !== undefined; id = nextDue(until)) {
        const timer = timers.get(id);
        timers.delete(id);
        now = Math.max(now, timer?.at ?? now);
        timer?.run();
      }
      now = until;
    },
    get waiting() {
      return timers.size;
    },
  };
}
