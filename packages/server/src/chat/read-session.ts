/** What an agent may read of chat sessions as records. */
import type { Agent } from '../storage/agents.ts';
import { loadSession } from '../storage/load-session.ts';
import { listMessageRecords, type MessageRecord } from '../storage/message-records.ts';
import {
  listSessionRecords,
  loadSessionRecord,
  type SessionRecord,
} from '../storage/session-records.ts';
import { mayRead, maySeeTopic } from './agent-rights.ts';
import type { ChatDeps } from './chat-deps.ts';

type Deps = Pick<ChatDeps, 'db'>;

/** The session; null when there is none, when it has been deleted, and when the agent is no member of its topic. */
export async function readSession(
  deps: Deps,
  agent: Agent,
  sessionId: number,
): Promise<SessionRecord | null> {
  const record = await loadSessionRecord(deps.db, sessionId);
  if (record === null || record.status === 'Deleted') return null;
  return maySeeTopic(agent, record.topicId) ? record : null;
}

/** The sessions of the agent's topics by id: all open ones, and the newest of those that have ended. */
export function listSessions(deps: Deps, agent: Agent): Promise<readonly SessionRecord[]> {
  return listSessionRecords(deps.db, agent);
}

/** The messages with higher ids than `afterId`, by id; none when the agent may not read the session's messages. */
export async function readMessages(
  deps: Deps,
  agent: Agent,
  { sessionId, afterId }: { readonly sessionId: number; readonly afterId: number },
): Promise<readonly MessageRecord[]> {
  // Both at once: whoever asks may nearly always read, and each is a way to the database and back.
  const [loaded, messages] = await Promise.all([
    loadSession(deps.db, sessionId),
    listMessageRecords(deps.db, sessionId, afterId),
  ]);
  return loaded !== null && mayRead(agent, loaded.session) ? messages : [];
}
