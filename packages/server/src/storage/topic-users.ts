/** Who may do what in a topic (`chat_topic_user`). */
import { DISPLAY_NAME } from './chat-users.ts';
import type { Queryable } from './database.ts';

/** At least one of them makes a member. */
export interface TopicRights {
  readonly canRespond: boolean;
  readonly canListen: boolean;
  readonly manager: boolean;
  readonly notifications: boolean;
}

/** A user with its rights in a topic. */
export interface TopicUser extends TopicRights {
  readonly topicId: number;
  /** ejuser id */
  readonly userId: number;
  readonly login: string;
  /** Full name, or the nickname of who has none. */
  readonly displayName: string;
  readonly associateId: number | null;
}

/** What is stored of a member. */
export type TopicUserRights = TopicRights & Pick<TopicUser, 'userId'>;

const SELECT = `
  select m.topic_id as "topicId", u.id as "userId", u.loginname as login,
    ${DISPLAY_NAME} as "displayName", a.associate_id as "associateId",
    m.can_respond as "canRespond", m.can_listen as "canListen", m.manager, m.notifications
  from chat_topic_user m
  join ejuser u on u.id = m.user_id
  left join associate a on a.ejuserid = u.id
  where m.topic_id = $1`;

/** In the order of their names. */
export async function listTopicUsers(
  db: Queryable,
  topicId: number,
): Promise<readonly TopicUser[]> {
  const { rows } = await db.query<TopicUser>({
    name: 'list-topic-users',
    text: `${SELECT} order by lower(u.loginname)`,
    values: [topicId],
  });
  return rows;
}

/** The user in the topic, or null when it is not in there. */
export async function findTopicUser(
  db: Queryable,
  topicId: number,
  userId: number,
): Promise<TopicUser | null> {
  const { rows } = await db.query<TopicUser>({
    name: 'find-topic-user',
    text: `${SELECT} and m.user_id = $2`,
    values: [topicId, userId],
  });
  return rows[0] ?? null;
}

const UPSERT = `
  insert into chat_topic_user (topic_id, user_id, can_respond, can_listen, manager, notifications)
  select $1, g.* from unnest($2::int[], $3::boolean[], $4::boolean[], $5::boolean[], $6::boolean[])
    as g (user_id, can_respond, can_listen, manager, notifications)
  on conflict (user_id, topic_id) do update set can_respond = excluded.can_respond,
    can_listen = excluded.can_listen, manager = excluded.manager,
    notifications = excluded.notifications`;

/** Adds the user to the topic, or gives it these rights when it is there already. */
export async function storeTopicUser(
  db: Queryable,
  topicId: number,
  user: TopicUserRights,
): Promise<void> {
  await db.query({ name: 'store-topic-user', text: UPSERT, values: toValues(topicId, [user]) });
}

/**
 * Makes these users, each named once, all that the topic has.
 * @returns who was in it and is not any more
 */
export async function replaceTopicUsers(
  db: Queryable,
  topicId: number,
  users: readonly TopicUserRights[],
): Promise<readonly number[]> {
  const { rows } = await db.query<{ user_id: number }>({
    name: 'replace-topic-users',
    text: `with gone as (
        delete from chat_topic_user where topic_id = $1 and user_id <> all($2::int[])
        returning user_id
      ), stored as (${UPSERT})
      select user_id from gone`,
    values: toValues(topicId, users),
  });
  return rows.map(({ user_id }) => user_id);
}

/** @returns whether the user was in the topic */
export async function deleteTopicUser(
  db: Queryable,
  topicId: number,
  userId: number,
): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'delete-topic-user',
    text: 'delete from chat_topic_user where topic_id = $1 and user_id = $2',
    values: [topicId, userId],
  });
  return rowCount === 1;
}

function toValues(topicId: number, users: readonly TopicUserRights[]): readonly unknown[] {
  return [
    topicId,
    users.map(({ userId }) => userId),
    users.map(({ canRespond }) => canRespond),
    users.map(({ canListen }) => canListen),
    users.map(({ manager }) => manager),
    users.map(({ notifications }) => notifications),
  ];
}
