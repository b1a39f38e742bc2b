/** Agents (`ejuser`) with what they may do in which topic (`chat_topic_user`). */
import type { Rights } from '@parley/domain';
import type { Queryable } from './database.ts';

/** `ejuser.status` of somebody who may log in (EjUserStatus StatusNormal). */
export const MAY_LOG_IN = 1;

export interface Membership {
  readonly topicId: number;
  readonly topicName: string;
  readonly rights: Pick<Rights, 'canRespond' | 'canListen' | 'manager'>;
  /** Is warned while Present when customers wait. */
  readonly notifications: boolean;
  /** What customers of the topic see: nickname or first name, as the topic is set. */
  readonly shownName: string;
}

/** Somebody who may log in and acts. */
export interface Agent {
  /** ejuser id */
  readonly userId: number;
  readonly login: string;
  readonly nickname: string;
  readonly administrator: boolean;
  readonly present: boolean;
  readonly memberships: readonly Membership[];
}

/** An agent with the argon2id hash of its password; null = it has none. */
export interface Account {
  readonly agent: Agent;
  readonly passwordHash: string | null;
}

/** What {@link AGENT_COLUMNS} give. */
export interface AgentRow {
  readonly id: number;
  readonly loginname: string;
  readonly username: string;
  readonly firstname: string;
  readonly is_administrator: boolean;
  readonly present: boolean;
  readonly memberships: readonly {
    readonly topic_id: number;
    readonly name: string;
    readonly can_respond: boolean;
    readonly can_listen: boolean;
    readonly manager: boolean;
    readonly notifications: boolean;
    readonly first_name_shown: boolean;
  }[];
}

/**
 * The columns of an agent, for every statement that finds one by something else: the `ejuser` is called `u` there. So
 * that whoever calls is known, with all rights, after one statement.
 */
export const AGENT_COLUMNS = `
  u.id, u.loginname, u.username, u.firstname, u.is_administrator,
  u.chat_status = 1 as present,
  coalesce((
    select jsonb_agg(jsonb_build_object('topic_id', t.id, 'name', coalesce(t.name, ''),
      'can_respond', m.can_respond, 'can_listen', m.can_listen, 'manager', m.manager,
      'notifications', m.notifications,
      'first_name_shown', coalesce(t.widget_agent_use_firstname, false)) order by t.id)
    from chat_topic_user m join chat_topic t on t.id = m.topic_id
    where m.user_id = u.id
      and (m.can_respond or m.can_listen or m.manager or m.notifications)
  ), '[]') as memberships`;

/** The agent, or null when there is none or it may not log in (any more). */
export async function loadAgent(db: Queryable, userId: number): Promise<Agent | null> {
  const { rows } = await db.query<AgentRow>({
    name: 'load-agent',
    text: `select ${AGENT_COLUMNS} from ejuser u where u.id = $1 and u.status = ${MAY_LOG_IN}`,
    values: [userId],
  });
  return rows[0] === undefined ? null : readAgent(rows[0]);
}

/** Who a login name belongs to; null when nobody of that name may log in. The name's case does not matter. */
export async function loadAccount(db: Queryable, login: string): Promise<Account | null> {
  const { rows } = await db.query<AgentRow & { password: string | null }>({
    name: 'load-account',
    text: `select u.password, ${AGENT_COLUMNS} from ejuser u
      where lower(u.loginname) = lower($1) and u.status = ${MAY_LOG_IN}`,
    values: [login],
  });
  const [row] = rows;
  return row === undefined ? null : { agent: readAgent(row), passwordHash: row.password };
}

/** Keeps the agent's ranks as they are until the transaction ends. */
export async function lockAgent(db: Queryable, userId: number): Promise<void> {
  await db.query({
    name: 'lock-agent',
    text: 'select id from ejuser where id = $1 for no key update',
    values: [userId],
  });
}

export function readAgent(row: AgentRow): Agent {
  return {
    userId: row.id,
    login: row.loginname,
    nickname: row.username,
    administrator: row.is_administrator,
    present: row.present,
    memberships: row.memberships.map((member) => ({
      topicId: member.topic_id,
      topicName: member.name,
      rights: {
        canRespond: member.can_respond,
        canListen: member.can_listen,
        manager: member.manager,
      },
      notifications: member.notifications,
      shownName: member.first_name_shown && row.firstname !== '' ? row.firstname : row.username,
    })),
  };
}
