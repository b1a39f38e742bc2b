/**
 * Committed changes of chat sessions, told to whoever pushes them on. Telling is a courtesy: the store is the truth, and
 * a reader that missed a change finds it there (DL10).
 */
import type { ChatSession } from '@parley/domain';
import type { StoredEvent } from '../storage/event-rows.ts';

export interface SessionChange {
  /** The session after the change. */
  readonly session: ChatSession;
  /** In order, without gaps; the last one has the session's revision. */
  readonly events: readonly StoredEvent[];
  /** The topic that it was in before, if the change has taken it out of there. */
  readonly leftTopicId?: number;
}

export type ChangeListener = (change: SessionChange) => void;

export interface Changes {
  publish(change: SessionChange): void;
  /** @returns a function that ends the subscription. */
  subscribe(listener: ChangeListener): () => void;
}

export function createChanges(): Changes {
  const listeners = new Set<ChangeListener>();
  return {
    publish(change) {
      for (const listener of listeners) listener(change);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
