/**
 * Remembers the latest known state of chat sessions in use. It may be behind, never ahead: whoever decides by it must
 * store under the condition that the revision is still the same.
 */
import { type ChatSession, isEnded } from '@parley/domain';
import type { Changes } from './changes.ts';

export interface SessionMemory {
  get(sessionId: number): ChatSession | undefined;
  remember(session: ChatSession): void;
  forget(sessionId: number): void;
  /** Forgets it unless the state is as new as the revision. */
  forgetBefore(sessionId: number, revision: number): void;
}

/** About 1 KB each. */
const MOST_SESSIONS = 20_000;

export function createSessionMemory(changes: Changes): SessionMemory {
  const sessions = new Map<number, ChatSession>();

  function remember(session: ChatSession): void {
    const known = sessions.get(session.id);
    if (known !== undefined && known.revision >= session.revision) return;
    sessions.delete(session.id);
    if (isEnded(session) || session.status === 'Deleted') return;
    sessions.set(session.id, session);
    if (sessions.size > MOST_SESSIONS) forgetOldest(sessions);
  }

  changes.subscribe((change) => {
    // Only sessions that somebody writes in are worth remembering, as most customers do who have just come.
    const isNew = change.events[0]?.revision === 1;
    if (isNew || sessions.has(change.session.id)) remember(change.session);
  });
  return {
    get: (sessionId) => sessions.get(sessionId),
    remember,
    forget: (sessionId) => void sessions.delete(sessionId),
    forgetBefore(sessionId, revision) {
      const known = sessions.get(sessionId);
      if (known !== undefined && known.revision < revision) sessions.delete(sessionId);
    },
  };
}

function forgetOldest(sessions: Map<number, ChatSession>): void {
  for (const id of sessions.keys()) {
    sessions.delete(id);
    return;
  }
}
