/**
 * Acts on hints of other nodes: reads what they point at and passes it on as if it had happened here. Followers get events
 * from the store alone, so that nobody's cursor passes an event that was not sent (ND6).
 */
import type { Hint, SessionHint } from '../hints/hint.ts';
import { readHeads } from '../storage/heads.ts';
import { loadSessions } from '../storage/load-session.ts';
import { renewAgents } from './agent-updates.ts';
import type { GatewayDeps } from './gateway-deps.ts';
import type { QueuePlaces } from './queue-places.ts';
import { renewAgent } from './renew-agent.ts';
import type { RowUpdates } from './row-updates.ts';
import { showTyping } from './typing-notices.ts';

export interface Look {
  /** @throws when the store does not answer */
  at(hints: readonly Hint[]): Promise<void>;
  /** Looks at everything that clients of this node have. @throws when the store does not answer */
  atEverything(): Promise<void>;
}

export function createLook(
  deps: GatewayDeps,
  shown: { readonly rows: RowUpdates; readonly places: QueuePlaces },
): Look {
  const { chat, followers, listed, register } = deps;
  const { rows, places } = shown;

  async function atSessions(hints: readonly SessionHint[]): Promise<void> {
    for (const { sessionId, revision } of hints) chat.messages.forgetBefore(sessionId, revision);
    const concerned = hints.filter((hint) => concernsList(hint) || moves(hint));
    for (const { session } of await loadThem(concerned)) {
      followers.review(session);
      rows.changed({ session });
      places.moveAlong(session);
    }
    followers.heal(new Map(hints.map(({ sessionId, revision }) => [sessionId, revision])));
    for (const topicId of hints.flatMap(({ queues }) => queues)) places.moved(topicId);
  }

  async function loadThem(hints: readonly SessionHint[]): ReturnType<typeof loadSessions> {
    if (hints.length === 0) return [];
    return loadSessions(
      chat.db,
      hints.map(({ sessionId }) => sessionId),
    );
  }

  /** Whether an agent that is connected here has the session in its lists or follows it, or may have it there now. */
  function concernsList({ sessionId, userIds, queues }: SessionHint): boolean {
    return (
      listed.isListed(sessionId) ||
      followers.isFollowed(sessionId, 'agent') ||
      userIds.some((userId) => register.agentsOf(userId).length > 0) ||
      queues.some((topicId) => register.agentsIn(topicId).length > 0)
    );
  }

  /** A visitor's session may have been saved into another topic. */
  function moves({ sessionId, queues }: SessionHint): boolean {
    return queues.length > 0 && followers.isFollowed(sessionId);
  }

  return {
    async at(hints) {
      for (const hint of hints) if (hint.type === 'typing') showTyping(followers, hint);
      // First, so that nobody is shown a session by rights that are no more.
      const userIds = hints.flatMap((hint) => (hint.type === 'agents' ? hint.userIds : []));
      if (userIds.length > 0) await renewAgents(deps, new Set(userIds));
      const sessions = hints.filter((hint) => hint.type === 'session');
      if (sessions.length > 0) await atSessions(sessions);
    },
    async atEverything() {
      const followed = followers.sessionIds();
      const heads = followed.length === 0 ? new Map() : await readHeads(chat.db, followed);
      for (const peer of register.agents) await renewAgent(deps, peer, heads);
      followers.heal(heads);
      places.allMoved();
    },
  };
}
