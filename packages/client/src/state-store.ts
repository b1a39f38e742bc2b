/** A state that others watch: an immutable snapshot that is built when it is asked for. */
export interface StateStore<S> {
  readonly state: S;
  /** `listener` is called after each change; the answer ends it. Fits React's `useSyncExternalStore`. */
  subscribe(listener: () => void): () => void;
  /** Something that `build` reads has changed. */
  changed(): void;
}

export function createStateStore<S>(build: () => S): StateStore<S> {
  let snapshot: S | null = null;
  const listeners = new Set<() => void>();
  return {
    get state() {
      snapshot ??= build();
      return snapshot;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed() {
      snapshot = null;
      for (const listener of [...listeners]) listener();
    },
  };
}
