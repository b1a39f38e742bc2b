/**
 * Messages are stored in groups. A chat session is in one group at a time, so its messages keep the order in which they
 * arrived (DL23).
 */
import type { ChatDeps } from './chat-deps.ts';
import { createGroupQueue } from './group-queue.ts';
import type { PostedMessage } from './posted-message.ts';
import type { SentMessage } from './sent-message.ts';
import { createSessionMemory } from './session-memory.ts';
import { storeGroup, type WaitingMessage } from './store-group.ts';

export interface MessageGroups {
  /** Resolves when the message is committed. @throws ChatError when it is refused; anything else: ask again. */
  post(message: SentMessage): Promise<PostedMessage>;
  /** The session has come to the revision elsewhere: what is remembered of it from before is of no use. */
  forgetBefore(sessionId: number, revision: number): void;
  /** Resolves when everything that waited is settled. */
  drain(): Promise<void>;
}

/** The most messages of one statement; keeps the slowest one short. */
const MAX_GROUP = 512;

export function createMessageGroups(deps: ChatDeps): MessageGroups {
  const memory = createSessionMemory(deps.changes);
  const queue = createGroupQueue({
    most: MAX_GROUP,
    keyOf: ({ message }: WaitingMessage) => message.sessionId,
    settle: (group) => storeGroup(deps, memory, group),
  });
  return {
    post(message) {
      return new Promise((resolve, reject) => {
        queue.add({ message, resolve, reject });
      });
    },
    forgetBefore: memory.forgetBefore,
    drain: queue.idle,
  };
}
