/** Who is there for customers, and setting it (docs/spec/presence.md). */
import type { Agent } from '../storage/agents.ts';
import { type ChatUser, listChatUsers } from '../storage/chat-users.ts';
import { type Queryable, withTransaction } from '../storage/database.ts';
import {
  type LockedPresence,
  lockPresence,
  storePresence,
  type UserPresence,
} from '../storage/presence.ts';
import { mayManageTopic } from './agent-rights.ts';
import type { Chat } from './chat.ts';
import { ChatError } from './chat-error.ts';

/** Everybody who chats, in the whole system (PR1). */
export function listPresence(db: Queryable): Promise<readonly ChatUser[]> {
  return listChatUsers(db, { onlyPresent: false });
}

/**
 * Sets all of them or none. Of several entries for one user the last counts.
 * @throws ChatError `bad_request` for users that there are not, `not_permitted` for those that the agent may not set; the
 *   detail has their ids
 */
export async function savePresence(
  chat: Chat,
  agent: Agent,
  wanted: readonly UserPresence[],
): Promise<void> {
  const byUser = new Map(wanted.map(({ userId, present }) => [userId, present]));
  const changes = await withTransaction(chat.db, async (tx) => {
    const before = await lockPresence(tx, usable([...byUser.keys()]));
    refuseUnknown(before, [...byUser.keys()]);
    const changed = before.filter(({ userId, present }) => byUser.get(userId) !== present);
    const refused = changed.filter((user) => !maySetPresence(agent, user));
    if (refused.length > 0) throw new ChatError('not_permitted', idsOf(refused));
    const stored = changed.map(({ userId, present }) => ({ userId, present: !present }));
    if (stored.length > 0) await storePresence(tx, stored);
    return stored;
  });
  for (const change of changes) chat.agentChanges.publish({ type: 'PresenceChanged', ...change });
}

/** Its own, and as an administrator or a manager of a topic that the other is in, the other's (PR3). */
export function maySetPresence(agent: Agent, { userId, topicIds }: LockedPresence): boolean {
  if (userId === agent.userId || agent.administrator) return true;
  return topicIds.some((topicId) => mayManageTopic(agent, topicId));
}

/** What can be an id at all. */
function usable(userIds: readonly number[]): readonly number[] {
  return userIds.filter((id) => Number.isInteger(id) && id > 0 && id <= 2_147_483_647);
}

function refuseUnknown(found: readonly LockedPresence[], userIds: readonly number[]): void {
  const known = new Set(found.map(({ userId }) => userId));
  const unknown = userIds.filter((id) => !known.has(id));
  if (unknown.length > 0) {
    throw new ChatError('bad_request', [`userId: there is no user ${unknown.join(', ')}`]);
  }
}

function idsOf(users: readonly UserPresence[]): readonly string[] {
  return users.map(({ userId }) => String(userId));
}
