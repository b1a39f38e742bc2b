/** Hints that wait to be sent or looked at: what says the same thing again waits once. */
import type { AgentsHint, Hint, SessionHint } from './hint.ts';

export interface HintPile {
  add(hints: readonly Hint[]): void;
  /** Takes all that wait. */
  take(): readonly Hint[];
  readonly isEmpty: boolean;
}

export function createHintPile(): HintPile {
  let waiting = new Map<string, Hint>();
  return {
    add(hints) {
      for (const hint of hints) {
        const key = keyOf(hint);
        waiting.set(key, merge(waiting.get(key), hint));
      }
    },
    take() {
      const taken = [...waiting.values()];
      waiting = new Map();
      return taken;
    },
    get isEmpty() {
      return waiting.size === 0;
    },
  };
}

function keyOf(hint: Hint): string {
  switch (hint.type) {
    case 'session':
      return `session ${hint.sessionId}`;
    case 'agents':
      return 'agents';
    case 'typing':
      return `typing ${hint.sessionId} ${hint.by}`;
  }
}

/** Of a session the furthest revision counts, of somebody's typing the last word. */
function merge(before: Hint | undefined, hint: Hint): Hint {
  if (before?.type === 'session' && hint.type === 'session') return mergeSessions(before, hint);
  if (before?.type === 'agents' && hint.type === 'agents') {
    return { ...hint, userIds: union(before.userIds, hint.userIds) } satisfies AgentsHint;
  }
  return hint;
}

function mergeSessions(before: SessionHint, hint: SessionHint): SessionHint {
  return {
    ...hint,
    revision: Math.max(before.revision, hint.revision),
    userIds: union(before.userIds, hint.userIds),
    queues: union(before.queues, hint.queues),
  };
}

function union(some: readonly number[], others: readonly number[]): readonly number[] {
  return [...new Set([...some, ...others])];
}
