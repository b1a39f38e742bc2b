/**
 * Stores a group of messages. They are decided by the state that the node remembers, and stored only if that was still
 * the state; whatever does not go through that way is settled one by one under a lock, where a refusal is final.
 */
import {
  type ChatSession,
  decideMessage,
  type MessagePosted,
  type RevisedEvent,
  revise,
  takesMessages,
} from '@parley/domain';
import { isMessage } from '../storage/event-rows.ts';
import { type DecidedMessages, storeMessages } from '../storage/store-messages.ts';
import type { ChatDeps } from './chat-deps.ts';
import { ChatError } from './chat-error.ts';
import type { PostedMessage } from './posted-message.ts';
import { messageCommand, type SentMessage } from './sent-message.ts';
import type { SessionMemory } from './session-memory.ts';
import { settleMessage } from './settle-message.ts';
import { settleAlone, storeBySession } from './store-by-session.ts';

/** A message whose sender waits for the answer. A second answer is ignored. */
export interface WaitingMessage {
  readonly message: SentMessage;
  readonly resolve: (posted: PostedMessage) => void;
  readonly reject: (error: unknown) => void;
}

/** Answers every message of the group. @throws when the store fails; then some of them may be without an answer. */
export function storeGroup(
  deps: ChatDeps,
  memory: SessionMemory,
  group: readonly WaitingMessage[],
): Promise<void> {
  return storeBySession(deps, memory, {
    group,
    sessionOf: ({ message }) => message.sessionId,
    async store(bySession) {
      const decided = decideSessions(memory, bySession, deps.now());
      const stored =
        decided.size === 0 ? NONE : await storeMessages(deps.db, [...decided.values()]);
      const doubtful: (readonly WaitingMessage[])[] = [];
      for (const [sessionId, waiting] of bySession) {
        const done = decided.get(sessionId);
        const ids = stored.get(sessionId);
        if (done !== undefined && ids !== undefined) answer(deps, memory, { done, ids, waiting });
        else doubtful.push(waiting);
      }
      // Only now: what is committed must not wait for what takes longer.
      for (const waiting of doubtful) await settle(deps, memory, waiting);
    },
  });
}

const NONE: Awaited<ReturnType<typeof storeMessages>> = new Map();

function decideSessions(
  memory: SessionMemory,
  bySession: ReadonlyMap<number, readonly WaitingMessage[]>,
  now: number,
): Map<number, DecidedMessages> {
  const decided = new Map<number, DecidedMessages>();
  for (const [sessionId, waiting] of bySession) {
    const session = memory.get(sessionId);
    const messages = session === undefined ? null : decideAll(session, waiting, now);
    if (messages !== null) decided.set(sessionId, messages);
  }
  return decided;
}

/** Null when one of them is not plainly accepted, or an id stands twice: then a lock decides. */
function decideAll(
  before: ChatSession,
  waiting: readonly WaitingMessage[],
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

function answer(
  deps: ChatDeps,
  memory: SessionMemory,
  stored: {
    readonly done: DecidedMessages;
    readonly ids: ReadonlyMap<number, number>;
    readonly waiting: readonly WaitingMessage[];
  },
): void {
  const { session, messages } = stored.done;
  const events = messages.map((revised) => ({
    ...revised,
    messageId: stored.ids.get(revised.revision) ?? null,
  }));
  memory.remember(session);
  deps.changes.publish({ session, events });
  stored.waiting.forEach((waiting, index) => {
    const event = events[index];
    const id = event?.messageId ?? null;
    if (event === undefined || id === null) waiting.reject(new ChatError('internal'));
    else waiting.resolve({ id, revision: event.revision, at: event.at });
  });
}

/** In order, so a failure of the store leaves those behind it to be sent again behind it. */
async function settle(
  deps: ChatDeps,
  memory: SessionMemory,
  waiting: readonly WaitingMessage[],
): Promise<void> {
  for (const one of waiting) {
    memory.forget(one.message.sessionId);
    await settleAlone(one, () => settleMessage(deps, one.message));
  }
}
