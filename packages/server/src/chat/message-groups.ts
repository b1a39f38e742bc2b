/**
 * Messages are stored in groups: while one statement is under way, what arrives waits, and the next statement takes all
 * of it. A chat session always belongs to the same lane, so its messages keep the order in which they arrived.
 *
 * A lane decides by the state it remembers and stores only if that was still the state (storage/store-messages.ts);
 * whatever does not go through that way is settled one by one under a lock, where a refusal is final.
 */
import {
  type ChatEvent,
  type ChatSession,
  decideMessage,
  type MessagePosted,
  type RevisedEvent,
  revise,
  takesMessages,
} from '@parley/domain';
import { loadSessions } from '../storage/load-session.ts';
import { type DecidedMessages, storeMessages } from '../storage/store-messages.ts';
import type { ChatDeps } from './chat-deps.ts';
import { ChatError } from './chat-error.ts';
import type { PostedMessage } from './posted-message.ts';
import { messageCommand, type SentMessage } from './sent-message.ts';
import { createSessionMemory, type SessionMemory } from './session-memory.ts';
import { settleMessage } from './settle-message.ts';

export interface MessageGroups {
  /** Resolves when the message is committed. @throws ChatError when it is refused or the store does not answer. */
  post(message: SentMessage): Promise<PostedMessage>;
  /** Resolves when everything that waited is settled. */
  drain(): Promise<void>;
}

interface Waiting {
  readonly message: SentMessage;
  readonly resolve: (posted: PostedMessage) => void;
  readonly reject: (error: unknown) => void;
}

/** Two lanes: one is encoded while PostgreSQL writes the other. */
const LANES = 2;
/** The most messages of one statement; keeps the slowest one short. */
const MAX_GROUP = 512;

export function createMessageGroups(deps: ChatDeps): MessageGroups {
  const memory = createSessionMemory(deps.changes);
  const lanes = Array.from({ length: LANES }, () => createLane(deps, memory));
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
  add(waiting: Waiting): void;
  idle(): Promise<void>;
}

function createLane(deps: ChatDeps, memory: SessionMemory): Lane {
  const queue: Waiting[] = [];
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    // Everything that arrived in the same turn of the event loop joins the first group.
    await new Promise(setImmediate);
    while (queue.length > 0) await storeGroup(deps, memory, queue.splice(0, MAX_GROUP));
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

/** Never throws: every message of the group is answered. */
async function storeGroup(
  deps: ChatDeps,
  memory: SessionMemory,
  group: readonly Waiting[],
): Promise<void> {
  const bySession = new Map<number, Waiting[]>();
  for (const waiting of group) {
    const others = bySession.get(waiting.message.sessionId);
    if (others === undefined) bySession.set(waiting.message.sessionId, [waiting]);
    else others.push(waiting);
  }
  let stored: Awaited<ReturnType<typeof storeMessages>>;
  const decided = new Map<number, DecidedMessages>();
  try {
    await rememberMissing(deps, memory, [...bySession.keys()]);
    for (const [sessionId, waiting] of bySession) {
      const session = memory.get(sessionId);
      const messages = session === undefined ? null : decideAll(session, waiting, deps.now());
      if (messages !== null) decided.set(sessionId, messages);
    }
    stored = decided.size === 0 ? new Map() : await storeMessages(deps.db, [...decided.values()]);
  } catch (cause) {
    // Whether the statement was committed is unknown; the sender asks again under the same id.
    for (const sessionId of bySession.keys()) memory.forget(sessionId);
    for (const waiting of group) waiting.reject(cause);
    return;
  }
  for (const [sessionId, waiting] of bySession) {
    const done = decided.get(sessionId);
    const ids = stored.get(sessionId);
    if (done !== undefined && ids !== undefined) answer(deps, done, { waiting, ids });
    else await settleAll(deps, memory, waiting);
  }
}

async function rememberMissing(
  deps: ChatDeps,
  memory: SessionMemory,
  ids: readonly number[],
): Promise<void> {
  const missing = ids.filter((id) => memory.get(id) === undefined);
  if (missing.length === 0) return;
  for (const { session } of await loadSessions(deps.db, missing)) memory.remember(session);
}

/** Null when one of them is not plainly accepted, or an id stands twice: then a lock decides. */
function decideAll(
  before: ChatSession,
  waiting: readonly Waiting[],
  now: number,
): DecidedMessages | null {
  let session = before;
  const messages: RevisedEvent<MessagePosted>[] = [];
  const ids = new Set<string>();
  for (const { message } of waiting) {
    if (!takesMessages(session) || ids.has(message.clientId)) return null;
    const decision = decideMessage(session, messageCommand(session, message), { now });
    if (!decision.ok) return null;
    for (const revised of revise(session, decision.events, now)) {
      if (!isMessage(revised)) return null;
      messages.push(revised);
    }
    ids.add(message.clientId);
    session = decision.session;
  }
  return { expectedRevision: before.revision, session, messages };
}

function isMessage(revised: RevisedEvent<ChatEvent>): revised is RevisedEvent<MessagePosted> {
  return revised.event.type === 'MessagePosted';
}

function answer(
  deps: ChatDeps,
  done: DecidedMessages,
  stored: { waiting: readonly Waiting[]; ids: ReadonlyMap<number, number> },
): void {
  const events = done.messages.map((revised) => ({
    ...revised,
    messageId: stored.ids.get(revised.revision) ?? null,
  }));
  deps.changes.publish({ session: done.session, events });
  stored.waiting.forEach((waiting, index) => {
    const event = events[index];
    const id = event?.messageId ?? null;
    if (event === undefined || id === null) waiting.reject(new ChatError('internal'));
    else waiting.resolve({ id, revision: event.revision, at: event.at });
  });
}

async function settleAll(
  deps: ChatDeps,
  memory: SessionMemory,
  waiting: readonly Waiting[],
): Promise<void> {
  for (const { message, resolve, reject } of waiting) {
    memory.forget(message.sessionId);
    await settleMessage(deps, message).then(resolve, reject);
  }
}
