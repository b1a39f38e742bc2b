/**
 * What groups of messages and of read marks have in common: each session's own is decided by the state that the node
 * remembers, and what does not go through that way is settled by itself under a lock.
 */
import { loadSessions } from '../storage/load-session.ts';
import type { ChatDeps } from './chat-deps.ts';
import { ChatError } from './chat-error.ts';
import type { SessionMemory } from './session-memory.ts';

export interface BySession<W> {
  readonly group: readonly W[];
  readonly sessionOf: (waiting: W) => number;
  /** Gets what waits for the same session together, in its order. */
  readonly store: (bySession: ReadonlyMap<number, readonly W[]>) => Promise<void>;
}

/**
 * The sessions are remembered by the time `store` begins; those that do not exist stay unknown. None of them is remembered
 * any more when it fails. @throws what `store` throws
 */
export async function storeBySession<W>(
  deps: ChatDeps,
  memory: SessionMemory,
  { group, sessionOf, store }: BySession<W>,
): Promise<void> {
  const bySession = groupBySession(group, sessionOf);
  try {
    await rememberMissing(deps, memory, [...bySession.keys()]);
    await store(bySession);
  } catch (error) {
    for (const sessionId of bySession.keys()) memory.forget(sessionId);
    throw error;
  }
}

/** Answers one by a change under a lock, whose refusal is final. @throws what is no refusal */
export async function settleAlone<A>(
  { resolve, reject }: { resolve(answer: A): void; reject(error: unknown): void },
  change: () => Promise<A>,
): Promise<void> {
  try {
    resolve(await change());
  } catch (error) {
    if (!(error instanceof ChatError)) throw error;
    reject(error);
  }
}

function groupBySession<W>(
  group: readonly W[],
  sessionOf: (waiting: W) => number,
): ReadonlyMap<number, readonly W[]> {
  const bySession = new Map<number, W[]>();
  for (const waiting of group) {
    const sessionId = sessionOf(waiting);
    const others = bySession.get(sessionId);
    if (others === undefined) bySession.set(sessionId, [waiting]);
    else others.push(waiting);
  }
  return bySession;
}

/** Reads the states that are not remembered, all in one statement. */
async function rememberMissing(
  deps: ChatDeps,
  memory: SessionMemory,
  ids: readonly number[],
): Promise<void> {
  const missing = ids.filter((id) => memory.get(id) === undefined);
  if (missing.length === 0) return;
  for (const { session } of await loadSessions(deps.db, missing)) memory.remember(session);
}
