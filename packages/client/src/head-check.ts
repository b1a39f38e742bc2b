import type { Scheduler } from './scheduler.ts';

/**
 * How long the events up to a known revision may take, in milliseconds. News of a revision can overtake its events by a
 * moment; what takes longer is lost on the way.
 */
const ARRIVAL_MS = 2_000;

/** Notices that events do not arrive although their revisions exist (DL10). */
export interface HeadCheck {
  /** The server named `head` as a revision of a session: in a heartbeat, with events, in an acknowledgement. */
  expect(sessionId: number, head: number): void;
  /** Forgets what was expected: a new connection begins with everything. */
  clear(): void;
}

/** Calls `onBehind` for a session that stands still below a revision the server has named. */
export function createHeadCheck(options: {
  readonly scheduler: Scheduler;
  /** The revision that we have; null = not followed. */
  revisionOf(sessionId: number): number | null;
  onBehind(sessionId: number): void;
}): HeadCheck {
  const { scheduler, revisionOf, onBehind } = options;
  const expected = new Map<number, { head: number; cancel: () => void }>();

  function check(sessionId: number, from: number): () => void {
    return scheduler.setTimer(() => {
      const head = expected.get(sessionId)?.head ?? 0;
      const revision = revisionOf(sessionId);
      expected.delete(sessionId);
      if (revision === null || revision >= head) return;
      if (revision === from) onBehind(sessionId);
      else expected.set(sessionId, { head, cancel: check(sessionId, revision) });
    }, ARRIVAL_MS);
  }

  return {
    expect(sessionId, head) {
      const revision = revisionOf(sessionId);
      if (revision === null || revision >= head) return;
      const waiting = expected.get(sessionId);
      if (waiting !== undefined) waiting.head = Math.max(waiting.head, head);
      else expected.set(sessionId, { head, cancel: check(sessionId, revision) });
    },
    clear() {
      for (const { cancel } of expected.values()) cancel();
      expected.clear();
    },
  };
}
