/** What a save does to its session: the part of the fold that changes fields and no status (CS87, CS88). */
import type { SessionEdited } from './saved-events.ts';
import { type ChatSession, isEnded } from './session.ts';

/** The session with what was saved; null when the history of one that has not ended would be corrected. */
export function evolveEdited(
  session: ChatSession,
  { changes, corrections }: SessionEdited,
  revision: number,
): ChatSession | null {
  if (isEnded(session)) {
    const { customerFetch: _beside, ...state } = corrections;
    return { ...session, ...changes, ...state, revision };
  }
  return Object.keys(corrections).length === 0 ? { ...session, ...changes, revision } : null;
}
