/**
 * Work in groups: while groups are under way, what arrives waits, and the next group takes all of it, in the order of
 * arrival. The busier it gets, the more share one statement and one commit.
 */

/** What waits for its group. */
export interface Waiting {
  readonly reject: (error: unknown) => void;
}

export interface GroupQueue<W extends Waiting> {
  add(waiting: W): void;
  /** Resolves when everything that waited is settled. */
  idle(): Promise<void>;
}

export interface GroupQueueOptions<W extends Waiting> {
  /** The most of one group; keeps the slowest one short. */
  readonly most: number;
  /** What has the same key keeps its order: it is never in two groups at a time. */
  readonly keyOf: (waiting: W) => number;
  /** Answers every member of the group. @throws when the store does not answer; whoever has no answer then is rejected. */
  readonly settle: (group: readonly W[]) => Promise<void>;
}

/** Groups under way at once: while the store works on one, another is encoded or answered. */
const MOST_AT_ONCE = 3;

export function createGroupQueue<W extends Waiting>({
  most,
  keyOf,
  settle,
}: GroupQueueOptions<W>): GroupQueue<W> {
  let queue: W[] = [];
  const groups = new Set<Promise<void>>();
  const busyKeys = new Set<number>();
  let underWay = 0;
  let soon: Promise<void> | null = null;

  /** Everything that arrives in the same turn of the event loop joins the same group. */
  async function startSoon(): Promise<void> {
    await new Promise(setImmediate);
    soon = null;
    start();
  }

  function start(): void {
    while (queue.length > 0 && isWorthIt()) {
      const group = takeGroup();
      if (group.length === 0) return;
      const settling = run(group).then(() => {
        groups.delete(settling);
        start();
      });
      groups.add(settling);
    }
  }

  /** A group begins beside others only when it may be as large as they are: a small one costs more than it saves. */
  function isWorthIt(): boolean {
    return groups.size < MOST_AT_ONCE && queue.length >= underWay;
  }

  function takeGroup(): readonly W[] {
    const group: W[] = [];
    const left: W[] = [];
    for (const waiting of queue) {
      (group.length < most && !busyKeys.has(keyOf(waiting)) ? group : left).push(waiting);
    }
    queue = left;
    return group;
  }

  async function run(group: readonly W[]): Promise<void> {
    const keys = group.map(keyOf);
    for (const key of keys) busyKeys.add(key);
    underWay += group.length;
    try {
      await settle(group);
    } catch (cause) {
      // Whether it was committed is unknown. Those behind go back too, so that nobody's second message overtakes the
      // first; their senders ask again under the same ids, in order.
      const behind = queue;
      queue = [];
      for (const waiting of [...group, ...behind]) waiting.reject(cause);
    } finally {
      for (const key of keys) busyKeys.delete(key);
      underWay -= group.length;
    }
  }

  return {
    add(waiting) {
      queue.push(waiting);
      soon ??= startSoon();
    },
    async idle() {
      while (soon !== null || groups.size > 0) await (soon ?? Promise.all(groups));
    },
  };
}
