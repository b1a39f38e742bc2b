/**
 * Messages are stored in groups: while one statement is under way, what arrives waits, and the next statement takes all
 * of it. A chat session always belongs to the same lane, so its messages keep the order in which they arrived (DL23).
 */
import type { ChatDeps } from './chat-deps.ts';
import type { PostedMessage } from './posted-message.ts';
import type { SentMessage } from './sent-message.ts';
import { createSessionMemory } from './session-memory.ts';
import { storeGroup, type WaitingMessage } from './store-group.ts';

export interface MessageGroups {
  /** Resolves when the message is committed. @throws ChatError when it is refused; anything else: ask again. */
  post(message: SentMessage): Promise<PostedMessage>;
  /** Resolves when everything that waited is settled. */
  drain(): Promise<void>;
}

/** Two lanes: one is encoded while PostgreSQL writes the other. */
const LANES = 2;
/** The most messages of one statement; keeps the slowest one short. */
const MAX_GROUP = 512;

export function createMessageGroups(deps: ChatDeps): MessageGroups {
  const memory = createSessionMemory(deps.changes);
  const lanes = Array.from({ length: LANES }, () =>
    createLane((group) => storeGroup(deps, memory, group)),
  );
  return {
    post(message) {
      const lane = lanes[message.sessionId % LANES];
      if (lane === undefined) throw new Error('a session without a lane');
      return new Promise((resolve, reject) => {
        lane.add({ message, resolve, reject });
      });
    },
    async drain() {
      await Promise.all(lanes.map((lane) => lane.idle()));
    },
  };
}

interface Lane {
  add(waiting: WaitingMessage): void;
  idle(): Promise<void>;
}

function createLane(store: (group: readonly WaitingMessage[]) => Promise<void>): Lane {
  const queue: WaitingMessage[] = [];
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    // Everything that arrived in the same turn of the event loop joins the first group.
    await new Promise(setImmediate);
    while (queue.length > 0) {
      const group = queue.splice(0, MAX_GROUP);
      try {
        await store(group);
      } catch (cause) {
        // Whether it was committed is unknown. Those behind go back too, so that nobody's second message overtakes the
        // first; their senders ask again under the same ids, in order.
        for (const waiting of [...group, ...queue.splice(0)]) waiting.reject(cause);
      }
    }
    running = null;
  }
  return {
    add(waiting) {
      queue.push(waiting);
      running ??= run();
    },
    async idle() {
      await running;
    },
  };
}
