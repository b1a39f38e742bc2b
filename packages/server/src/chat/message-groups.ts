/**
 * Messages and read marks are stored in groups. A chat session is in one group at a time, so its messages keep the order
 * in which they arrived (DL23).
 */
import type { ChatDeps } from './chat-deps.ts';
import { createGroupQueue } from './group-queue.ts';
import type { PostedMessage } from './posted-message.ts';
import type { SentMessage } from './sent-message.ts';
import { createSessionMemory } from './session-memory.ts';
import { storeGroup, type WaitingMessage } from './store-group.ts';
import { type SentMark, storeMarks, type WaitingMark } from './store-marks.ts';

export interface MessageGroups {
  /** Resolves when the message is committed. @throws ChatError when it is refused; anything else: ask again. */
  post(message: SentMessage): Promise<PostedMessage>;
  /**
   * Resolves when the read mark is committed, or says nothing new.
   * @throws ChatError when it is refused; anything else: ask again.
   */
  mark(mark: SentMark): Promise<void>;
  /** The session has come to the revision elsewhere: what is remembered of it from before is of no use. */
  forgetBefore(sessionId: number, revision: number): void;
  /** Resolves when everything that waited is settled. */
  drain(): Promise<void>;
}

/** The most messages of one statement; keeps the slowest one short. */
const MAX_GROUP = 512;

type WaitingOne = WaitingMessage | WaitingMark;

export function createMessageGroups(deps: ChatDeps): MessageGroups {
  const memory = createSessionMemory(deps.changes);
  const queue = createGroupQueue<WaitingOne>({
    most: MAX_GROUP,
    keyOf: (waiting) => (isMark(waiting) ? waiting.mark.sessionId : waiting.message.sessionId),
    // Messages first: a mark is for what was there before it, and nobody waits for it.
    async settle(group) {
      const messages = group.filter((waiting): waiting is WaitingMessage => !isMark(waiting));
      const marks = group.filter(isMark);
      if (messages.length > 0) await storeGroup(deps, memory, messages);
      if (marks.length > 0) await storeMarks(deps, memory, marks);
    },
  });
  return {
    post(message) {
      return new Promise((resolve, reject) => {
        queue.add({ message, resolve, reject });
      });
    },
    mark(mark) {
      return new Promise((resolve, reject) => {
        queue.add({ mark, resolve, reject });
      });
    },
    forgetBefore: memory.forgetBefore,
    drain: queue.idle,
  };
}

function isMark(waiting: WaitingOne): waiting is WaitingMark {
  return 'mark' in waiting;
}
