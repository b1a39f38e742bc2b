/** Users to choose from, for pickers: the list `chatuser`. */
import { type ChatUser, listChatUsers, type UserGroup } from '../storage/chat-users.ts';
import type { Queryable } from '../storage/database.ts';

/** A user group with those of its users that chat. */
export interface UserAgentGroup {
  /** Null = the users without a group, who come last. */
  readonly group: UserGroup | null;
  readonly users: readonly ChatUser[];
}

/** By the ranks of their groups, then by name. */
export function listUserAgents(
  db: Queryable,
  filter: { readonly onlyPresent: boolean },
): Promise<readonly ChatUser[]> {
  return listChatUsers(db, filter);
}

/** The same users in their groups; groups without any are left out. */
export function groupUserAgents(users: readonly ChatUser[]): readonly UserAgentGroup[] {
  const groups = new Map<number | null, { group: UserGroup | null; users: ChatUser[] }>();
  for (const user of users) {
    const id = user.group?.id ?? null;
    const entry = groups.get(id) ?? { group: user.group, users: [] };
    entry.users.push(user);
    groups.set(id, entry);
  }
  return [...groups.values()];
}
