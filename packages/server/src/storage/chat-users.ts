/** Everybody who chats: users who may log in and are associates or members of a topic. */
import { MAY_LOG_IN } from './agents.ts';
import type { Queryable } from './database.ts';

export interface ChatUser {
  /** ejuser id */
  readonly userId: number;
  readonly login: string;
  /** What customers see. */
  readonly nickname: string;
  /** What colleagues see: the full name, or the nickname of who has none. */
  readonly displayName: string;
  readonly associateId: number | null;
  /** Null = in no user group. */
  readonly group: UserGroup | null;
  readonly present: boolean;
  /** Chat sessions that the user handles now. */
  readonly ongoingChats: number;
  /** Topics that the user is a member of, in order. */
  readonly topicIds: readonly number[];
}

export interface UserGroup {
  readonly id: number;
  readonly name: string;
  readonly rank: number;
}

/** SQL over `ejuser u`: the full name, or the nickname of who has none. */
export const DISPLAY_NAME = `coalesce(nullif(concat_ws(' ', nullif(u.firstname, ''),
  nullif(u.middlename, ''), nullif(u.lastname, '')), ''), u.username)`;

const LIST = `
  select u.id as "userId", u.loginname as login, u.username as nickname,
    ${DISPLAY_NAME} as "displayName", a.associate_id as "associateId",
    case when g.usergroup_id is not null then
      jsonb_build_object('id', g.usergroup_id, 'name', g.name, 'rank', g.rank) end as "group",
    u.chat_status = 1 as present,
    (select count(*) from chat_session c where c.user_id = u.id and c.status in (5, 6))::int
      as "ongoingChats",
    m.topic_ids as "topicIds"
  from ejuser u
  left join associate a on a.ejuserid = u.id and a.deleted = 0
  left join usergroup g on g.usergroup_id = a.group_idx
  cross join lateral (
    select coalesce(array_agg(topic_id order by topic_id), '{}') as topic_ids
    from chat_topic_user m where m.user_id = u.id
      and (m.can_respond or m.can_listen or m.manager or m.notifications)
  ) m
  where u.status = ${MAY_LOG_IN} and (a.associate_id is not null or m.topic_ids <> '{}')
    and (not $1 or u.chat_status = 1)
  order by g.rank nulls last, g.usergroup_id, lower(${DISPLAY_NAME}), u.id`;

/** By the ranks of their user groups, then by name; who is in none comes last. */
export async function listChatUsers(
  db: Queryable,
  filter: { readonly onlyPresent: boolean },
): Promise<readonly ChatUser[]> {
  const { rows } = await db.query<ChatUser>({
    name: 'list-chat-users',
    text: LIST,
    values: [filter.onlyPresent],
  });
  return rows;
}
