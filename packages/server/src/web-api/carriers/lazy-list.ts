/**
 * A list of which each item is made when it is written: a long one is neither held in its written form nor made in one go
 * (AW22).
 */
export class LazyList<T> implements Iterable<T> {
  readonly #items: Iterable<T>;

  /** @param items - can be gone through again and again */
  constructor(items: Iterable<T>) {
    this.#items = items;
  }

  [Symbol.iterator](): Iterator<T> {
    return this.#items[Symbol.iterator]();
  }

  /** A list of what is made of each item, when that is wanted. */
  map<U>(make: (item: T) => U): LazyList<U> {
    const items = this.#items;
    return new LazyList({
      *[Symbol.iterator]() {
        for (const item of items) yield make(item);
      },
    });
  }

  /** As `JSON.stringify` writes it. */
  toJSON(): readonly T[] {
    return [...this.#items];
  }
}
