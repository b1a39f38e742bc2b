/** What is to happen, the earliest first; of two at the same time the one that was planned first. */

export interface Planned {
  /** Milliseconds since the simulation began. */
  readonly at: number;
  /** Counts up: the order in which events were planned. */
  readonly turn: number;
}

export interface EventQueue<E extends Planned> {
  readonly first: E | undefined;
  add(event: E): void;
  /** Takes the first one out. */
  shift(): E | undefined;
}

/** A binary heap. */
export function createEventQueue<E extends Planned>(): EventQueue<E> {
  const heap: E[] = [];

  function isBefore(a: number, b: number): boolean {
    const [x, y] = [heap[a] as E, heap[b] as E];
    return x.at < y.at || (x.at === y.at && x.turn < y.turn);
  }

  function swap(a: number, b: number): void {
    const kept = heap[a] as E;
    heap[a] = heap[b] as E;
    heap[b] = kept;
  }

  function sink(): void {
    for (let at = 0; ; ) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && isBefore(child, least)) least = child;
      }
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  }

  return {
    get first() {
      return heap[0];
    },
    add(event) {
      heap.push(event);
      for (let at = heap.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (!isBefore(at, parent)) return;
        swap(at, parent);
        at = parent;
      }
    },
    shift() {
      const first = heap[0];
      const last = heap.pop();
      if (heap.length > 0 && last !== undefined) {
        heap[0] = last;
        sink();
      }
      return first;
    },
  };
}
