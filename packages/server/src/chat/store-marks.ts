/**
 * Stores a group of read marks, as `store-group` does messages: decided by the state that the node remembers, and stored
 * only if that was still the state. What does not go through that way is settled one by one under a lock.
 */
import {
  type ChatSession,
  decideMark,
  type MarkRead,
  type RevisedEvent,
  readUpTo,
  revise,
} from '@parley/domain';
import type { Agent } from '../storage/agents.ts';
import { type DecidedMarks, storeReadMarks } from '../storage/store-read-marks.ts';
import { changeSession } from './change-session.ts';
import type { ChatDeps } from './chat-deps.ts';
import type { SessionMemory } from './session-memory.ts';
import { settleAlone, storeBySession } from './store-by-session.ts';

export interface SentMark {
  readonly sessionId: number;
  readonly command: MarkRead;
  /** Whose mark it is; null = the customer's. */
  readonly agent: Agent | null;
}

/** A mark whose sender waits for the answer. */
export interface WaitingMark {
  readonly mark: SentMark;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Answers every mark of the group. @throws when the store fails; then some of them may be without an answer. */
export function storeMarks(
  deps: ChatDeps,
  memory: SessionMemory,
  group: readonly WaitingMark[],
): Promise<void> {
  return storeBySession(deps, memory, {
    group,
    sessionOf: ({ mark }) => mark.sessionId,
    async store(bySession) {
      const now = deps.now();
      const moves = new Map<number, DecidedMarks>();
      const doubtful: WaitingMark[] = [];
      for (const [sessionId, waiting] of bySession) {
        const session = memory.get(sessionId);
        const decided = session === undefined ? null : decideAll(session, waiting, now);
        if (decided === null) doubtful.push(...waiting);
        else if (decided.events.length > 0) moves.set(sessionId, decided);
        else for (const { resolve } of waiting) resolve();
      }
      const stored = moves.size === 0 ? NONE : await storeReadMarks(deps.db, [...moves.values()]);
      for (const [sessionId, { session, events }] of moves) {
        const waiting = bySession.get(sessionId) ?? [];
        if (!stored.has(sessionId)) {
          doubtful.push(...waiting);
          continue;
        }
        memory.remember(session);
        deps.changes.publish({
          session,
          events: events.map((event) => ({ ...event, messageId: null })),
        });
        for (const { resolve } of waiting) resolve();
      }
      for (const one of doubtful) {
        memory.forget(one.mark.sessionId);
        await settleAlone(one, () => settleMark(deps, one.mark));
      }
    },
  });
}

const NONE: ReadonlySet<number> = new Set();

/**
 * Null when one of them is not plainly accepted: then a lock decides. What a remembered state has seen read is read for
 * good, because marks only move forward (CS77).
 */
function decideAll(
  before: ChatSession,
  waiting: readonly WaitingMark[],
  now: number,
): DecidedMarks | null {
  let session = before;
  const events: RevisedEvent[] = [];
  for (const { mark } of waiting) {
    if (session.status === 'Deleted') return null;
    if (mark.command.upTo <= readUpTo(session, mark.command.by)) continue;
    const decision = decideMark(session, mark.command, { now });
    if (!decision.ok) return null;
    events.push(...revise(session, decision.events, now));
    session = decision.session;
  }
  return { before, session, events };
}

async function settleMark(deps: ChatDeps, { sessionId, command, agent }: SentMark): Promise<void> {
  await changeSession(deps, sessionId, command, agent);
}
