import { loadSessions } from '../storage/load-session.ts';
import type { ChatDeps } from './chat-deps.ts';
import type { SessionMemory } from './session-memory.ts';

/** Reads the states that are not remembered, all in one statement; sessions that do not exist stay unknown. */
export async function rememberMissing(
  deps: ChatDeps,
  memory: SessionMemory,
  ids: readonly number[],
): Promise<void> {
  const missing = ids.filter((id) => memory.get(id) === undefined);
  if (missing.length === 0) return;
  for (const { session } of await loadSessions(deps.db, missing)) memory.remember(session);
}
