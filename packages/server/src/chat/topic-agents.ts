/** Who is in a topic, and saying so (docs/spec/chat-topic.md §4). */
import type { Agent } from '../storage/agents.ts';
import { type Queryable, withTransaction } from '../storage/database.ts';
import { lockTopic } from '../storage/lock-topic.ts';
import {
  deleteTopicUser,
  findTopicUser,
  listTopicUsers,
  replaceTopicUsers,
  storeTopicUser,
  type TopicRights,
  type TopicUser,
  type TopicUserRights,
} from '../storage/topic-users.ts';
import { mayManageTopic } from './agent-rights.ts';
import type { Chat } from './chat.ts';
import type { ChatDeps } from './chat-deps.ts';
import { ChatError } from './chat-error.ts';
import { findNamedUser, findUsersToAdd, type GivenUser } from './name-users.ts';
import { readTopic } from './read-topic.ts';

/** Rights as somebody gives them; null = off. */
export type GivenRights = { readonly [Right in keyof TopicRights]?: boolean | null | undefined };

/** A user that is to be in a topic; rights that are absent are off. */
export interface GivenTopicAgent {
  readonly user: GivenUser;
  readonly rights: GivenRights;
}

/** A user of a topic, by its login name in any case or its associate id. */
export interface NamedTopicAgent {
  readonly topicId: number;
  readonly username: string;
}

const NO_TOPIC_RIGHTS: TopicRights = {
  canRespond: false,
  canListen: false,
  manager: false,
  notifications: false,
};

/** Everybody in the topic by login name; null when there is no topic that the agent may see (CT10). */
export async function listTopicAgents(
  deps: ChatDeps,
  agent: Agent,
  topicId: number,
): Promise<readonly TopicUser[] | null> {
  if ((await readTopic(deps, agent, topicId)) === null) return null;
  return listTopicUsers(deps.db, topicId);
}

/** Null when the user is not in the topic, or there is no topic that the agent may see (CT10). */
export async function getTopicAgent(
  deps: ChatDeps,
  agent: Agent,
  { topicId, username }: NamedTopicAgent,
): Promise<TopicUser | null> {
  if ((await readTopic(deps, agent, topicId)) === null) return null;
  const user = await findNamedUser(deps.db, username);
  return user === null ? null : findTopicUser(deps.db, topicId, user.userId);
}

/** Whoever is in the topic already has these rights afterwards. @throws ChatError as {@link changeTopic}, `bad_request` */
export function addTopicAgent(
  chat: Chat,
  agent: Agent,
  given: GivenTopicAgent & Pick<NamedTopicAgent, 'topicId'>,
): Promise<TopicUser> {
  const { topicId } = given;
  return changeTopic(chat, agent, topicId, async (tx) => {
    const userIds = await findUsersToAdd(tx, topicId, [given.user]);
    const [userId] = userIds;
    if (userId === undefined) throw new ChatError('internal');
    await storeTopicUser(tx, topicId, {
      userId,
      ...withRights(NO_TOPIC_RIGHTS, given.rights),
    });
    return { userIds, answer: await readStored(tx, topicId, userId) };
  });
}

/** Rights that are absent stay. @returns null when the user is not in the topic. @throws ChatError as {@link changeTopic} */
export function updateTopicAgent(
  chat: Chat,
  agent: Agent,
  given: NamedTopicAgent & Pick<GivenTopicAgent, 'rights'>,
): Promise<TopicUser | null> {
  const { topicId, username, rights } = given;
  return changeTopic(chat, agent, topicId, async (tx) => {
    const before = await findMember(tx, { topicId, username });
    if (before === null) return { userIds: [], answer: null };
    const { userId } = before;
    await storeTopicUser(tx, topicId, withRights(before, rights));
    return { userIds: [userId], answer: await readStored(tx, topicId, userId) };
  });
}

/**
 * Makes these all that the topic has. Of several entries for one user the last counts.
 * @throws ChatError as {@link changeTopic}, `bad_request`
 */
export function replaceTopicAgents(
  chat: Chat,
  agent: Agent,
  given: { readonly topicId: number; readonly agents: readonly GivenTopicAgent[] },
): Promise<readonly TopicUser[]> {
  const { topicId, agents } = given;
  return changeTopic(chat, agent, topicId, async (tx) => {
    const ids = await findUsersToAdd(
      tx,
      topicId,
      agents.map(({ user }) => user),
    );
    const byUser = new Map<number, TopicUserRights>();
    for (const [index, userId] of ids.entries()) {
      byUser.set(userId, { userId, ...withRights(NO_TOPIC_RIGHTS, agents[index]?.rights ?? {}) });
    }
    const gone = await replaceTopicUsers(tx, topicId, [...byUser.values()]);
    return { userIds: [...ids, ...gone], answer: await listTopicUsers(tx, topicId) };
  });
}

/** @returns whether the user was in the topic. @throws ChatError as {@link changeTopic} */
export function removeTopicAgent(
  chat: Chat,
  agent: Agent,
  named: NamedTopicAgent,
): Promise<boolean> {
  return changeTopic(chat, agent, named.topicId, async (tx) => {
    const member = await findMember(tx, named);
    if (member === null) return { userIds: [], answer: false };
    const answer = await deleteTopicUser(tx, named.topicId, member.userId);
    return { userIds: [member.userId], answer };
  });
}

/**
 * Changes who is in a topic, and tells about the users whose rights are others afterwards.
 * @throws ChatError `not_permitted` (CT11), `unknown_topic`
 */
async function changeTopic<T>(
  chat: Chat,
  agent: Agent,
  topicId: number,
  change: (tx: Queryable) => Promise<{ readonly userIds: readonly number[]; readonly answer: T }>,
): Promise<T> {
  if (!mayManageTopic(agent, topicId)) throw new ChatError('not_permitted');
  const { userIds, answer } = await withTransaction(chat.db, async (tx) => {
    // One change at a time, and none beside a deletion.
    if (!(await lockTopic(tx, topicId, 'no key update'))) throw new ChatError('unknown_topic');
    return change(tx);
  });
  if (userIds.length > 0) chat.agentChanges.publish({ type: 'RightsChanged', userIds });
  return answer;
}

async function findMember(
  tx: Queryable,
  { topicId, username }: NamedTopicAgent,
): Promise<TopicUser | null> {
  const user = await findNamedUser(tx, username);
  return user === null ? null : findTopicUser(tx, topicId, user.userId);
}

async function readStored(tx: Queryable, topicId: number, userId: number): Promise<TopicUser> {
  const user = await findTopicUser(tx, topicId, userId);
  if (user === null) throw new ChatError('internal');
  return user;
}

/** What is known of the user, with the rights as they are given. */
function withRights<T extends TopicRights>(before: T, given: GivenRights): T {
  const right = (name: keyof TopicRights): boolean =>
    given[name] === undefined ? before[name] : given[name] === true;
  return {
    ...before,
    canRespond: right('canRespond'),
    canListen: right('canListen'),
    manager: right('manager'),
    notifications: right('notifications'),
  };
}
