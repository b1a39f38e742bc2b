/** Tells other nodes what is committed here: each change becomes a hint (ND1, ND2). */
import { type ChatSession, isOngoing } from '@parley/domain';
import type { AgentChange } from '../chat/agent-changes.ts';
import type { SessionChange } from '../chat/changes.ts';
import type { AgentsHint, SessionHint } from '../hints/hint.ts';
import type { GatewayDeps } from './gateway-deps.ts';
import { movedQueues } from './queue-places.ts';

/** As long as anything is committed, also by what a stop still waits for. */
export function tellNodes({ chat, tellNodes: tell }: GatewayDeps): void {
  chat.changes.subscribe((change) => tell([sessionHint(change)]));
  chat.agentChanges.subscribe((change) => tell([agentsHint(change)]));
}

function sessionHint(change: SessionChange): SessionHint {
  const { session } = change;
  return {
    type: 'session',
    sessionId: session.id,
    revision: session.revision,
    userIds: usersOf(session),
    queues: movedQueues(change),
  };
}

/** In whose own lists it is (`isListedFor`). Whoever had it there before is known where that is. */
export function usersOf(session: ChatSession): readonly number[] {
  const userId = 'userId' in session ? session.userId : null;
  const transferTo = isOngoing(session) ? session.transferTo : null;
  return [userId, transferTo].filter((id) => id !== null);
}

function agentsHint(change: AgentChange): AgentsHint {
  const userIds = change.type === 'PresenceChanged' ? [change.userId] : change.userIds;
  return { type: 'agents', userIds };
}
