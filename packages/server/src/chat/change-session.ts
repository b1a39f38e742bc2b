/**
 * The one way in which a command changes a chat session: lock, load the facts, decide, store, commit, tell. Locks are
 * always taken in the order session, then agent, so that two changes never wait for each other in a circle.
 */
import { type ChatSession, decide, type SessionCommand } from '@parley/domain';
import { type Agent, lockAgent } from '../storage/agents.ts';
import { type Queryable, withTransaction } from '../storage/database.ts';
import { type LoadedSession, lockSession } from '../storage/load-session.ts';
import type { SessionChange } from './changes.ts';
import type { ChatDeps } from './chat-deps.ts';
import { ChatError, refused } from './chat-error.ts';
import { loadFacts } from './load-facts.ts';
import { storeDecision } from './store-decision.ts';

/** @throws ChatError when there is no such session or the rules refuse the command. */
export async function changeSession(
  deps: ChatDeps,
  sessionId: number,
  command: SessionCommand,
  agent: Agent | null = null,
): Promise<SessionChange> {
  const change = await withTransaction(deps.db, async (tx) => {
    const loaded = await lockSession(tx, sessionId);
    if (loaded === null) throw new ChatError('unknown_session');
    return changeLocked(deps, tx, { loaded, command, agent });
  });
  deps.changes.publish(change);
  return change;
}

/** The same inside a transaction that has locked the session; the caller publishes after the commit. */
export async function changeLocked(
  deps: ChatDeps,
  tx: Queryable,
  wanted: { loaded: LoadedSession; command: SessionCommand; agent: Agent | null },
): Promise<SessionChange> {
  const { loaded, command, agent } = wanted;
  const ranked = agentToRank(loaded.session, command);
  if (ranked !== null) await lockAgent(tx, ranked);
  const facts = await loadFacts(deps, tx, { loaded, command, agent, ranked });
  const decision = decide(loaded.session, command, facts);
  if (!decision.ok) throw refused(decision.refusal);
  return storeDecision(tx, { before: loaded.session, decision, now: facts.now });
}

/** Whose ranks the command may use: it must not change under the decision (CS33). */
function agentToRank(session: ChatSession, command: SessionCommand): number | null {
  switch (command.type) {
    case 'PickUp':
    case 'AcceptTransfer':
    case 'TakeOver':
      return command.userId;
    case 'ReopenSession':
    case 'PostCustomerMessage':
      return session.status === 'Finished' ? session.userId : null;
    default:
      return null;
  }
}
