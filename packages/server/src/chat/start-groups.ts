/**
 * Customers' starts are stored in groups, as messages are: one reading of the topics, one statement, one commit for all
 * that wait. There is one group at a time, so the queue keeps the order in which they arrived (QU2).
 */
import type { ChatDeps } from './chat-deps.ts';
import { createGroupQueue } from './group-queue.ts';
import type { SessionStart, StartedSession } from './session-start.ts';
import { storeStarts, type WaitingStart } from './store-starts.ts';

export interface StartGroups {
  /** Resolves when the session is committed. @throws ChatError when it is refused; anything else: ask again. */
  start(start: SessionStart): Promise<StartedSession>;
  /** Resolves when everything that waited is settled. */
  drain(): Promise<void>;
}

/** The most starts of one statement; keeps the slowest one short. */
const MAX_GROUP = 128;
/** One key for all: no start overtakes another. */
const ALL = 0;

export function createStartGroups(deps: ChatDeps): StartGroups {
  const queue = createGroupQueue({
    most: MAX_GROUP,
    keyOf: (_start: WaitingStart) => ALL,
    settle: (group) => storeStarts(deps, group),
  });
  return {
    start(start) {
      return new Promise((resolve, reject) => {
        queue.add({ start, resolve, reject });
      });
    },
    drain: queue.idle,
  };
}
