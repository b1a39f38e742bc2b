/**
 * The one scheduler of a simulation. Time stands still while an event runs, and passes from one event to the next at
 * once. Everything that an event sets off without waiting (promises, microtasks) is done before the next one begins, so
 * the order of events is the order of everything.
 */
import { createEventQueue, type Planned } from './event-queue.ts';

/** Whoever something happens at: a node, a client's page, the store. What is planned dies with it. */
export interface Owner {
  readonly name: string;
  /** False once it has crashed: nothing that it planned happens any more. */
  alive: boolean;
  /** How far its wall clock is ahead of the true one, in ms. */
  skewMs: number;
}

export interface VirtualTime {
  /** Milliseconds since the simulation began. */
  readonly now: number;
  /** Whose event runs; null between events. */
  readonly owner: Owner | null;
  createOwner(name: string): Owner;
  /** What an owner's wall clock shows, whole milliseconds since the epoch. */
  clockOf(owner: Owner): number;
  /** Plans `run` as an event of the owner. The answer cancels it, also when it has run. */
  after(delayMs: number, owner: Owner, run: () => void): () => void;
  /** Lets time pass until then. Rejects with what an event throws. */
  passUntil(ms: number): Promise<void>;
}

interface Event extends Planned {
  readonly owner: Owner;
  run: (() => void) | null;
}

/** 14 November 2023. */
const BEGIN = 1_700_000_000_000;
/** Turns of the real event loop are asked for so many at once, because each look for real I/O costs more than an event. */
const TURNS_AT_ONCE = 64;
const realTurn = setImmediate;

export function createVirtualTime(): VirtualTime {
  const queue = createEventQueue<Event>();
  let now = 0;
  let turn = 0;
  let owner: Owner | null = null;

  /** The next event that still is to happen, up to a time. */
  function nextEvent(until: number): Event | null {
    for (let first = queue.first; first !== undefined; first = queue.first) {
      if (first.run !== null && first.owner.alive) return first.at <= until ? first : null;
      queue.shift();
    }
    return null;
  }

  /** @returns whether there was one */
  function runNext(until: number): boolean {
    const event = nextEvent(until);
    if (event === null) return false;
    queue.shift();
    now = event.at;
    owner = event.owner;
    const { run } = event;
    event.run = null;
    run?.();
    return true;
  }

  return {
    get now() {
      return now;
    },
    get owner() {
      return owner;
    },
    createOwner: (name) => ({ name, alive: true, skewMs: 0 }),
    clockOf: ({ skewMs }) => Math.floor(BEGIN + now + skewMs),
    after(delayMs, whose, run) {
      const event: Event = { at: now + Math.max(0, delayMs), turn: ++turn, owner: whose, run };
      queue.add(event);
      return () => {
        event.run = null;
      };
    },
    passUntil(until) {
      return new Promise((resolve, reject) => {
        let over = false;
        let asked = 0;

        function end(settle: () => void): void {
          over = true;
          owner = null;
          settle();
        }
        // Node drains all microtasks after each of these callbacks: one event each is what makes the order certain.
        function step(): void {
          asked -= 1;
          if (over) return;
          try {
            if (!runNext(until)) {
              now = Math.max(now, until);
              end(resolve);
            }
          } catch (error) {
            end(() => reject(error));
          }
          if (over) return;
          if (asked === 0) ask();
        }
        function ask(): void {
          for (; asked < TURNS_AT_ONCE; asked += 1) realTurn(step);
        }
        ask();
      });
    },
  };
}
