/** Users (`ejuser`) as administrators see and change them. The system's own and deleted ones are none of theirs. */
import { MAY_LOG_IN } from './agents.ts';
import type { Queryable } from './database.ts';

/** EjUserStatus StatusNotAvailable: may not log in, until an administrator says otherwise. */
const DISABLED = 2;
/** EjUserStatus StatusDeleted and StatusSystem. */
const NOBODYS = '(3, 127)';

/** A row of the list of users. */
export interface StoredUser {
  readonly userId: number;
  readonly login: string;
  readonly nickname: string;
  readonly fullName: string;
  /** Name of the user group; null when it is in none. */
  readonly group: string | null;
  readonly topicCount: number;
  readonly tokenCount: number;
  readonly administrator: boolean;
  readonly present: boolean;
  readonly enabled: boolean;
}

interface UserRow {
  readonly id: number;
  readonly loginname: string;
  readonly username: string;
  readonly full_name: string;
  readonly group_name: string | null;
  readonly topics: number;
  readonly tokens: number;
  readonly is_administrator: boolean;
  readonly present: boolean;
  readonly enabled: boolean;
}

/** All users by their nicknames; or the one of an id, or none. */
export async function listUsers(
  db: Queryable,
  userId: number | null = null,
): Promise<readonly StoredUser[]> {
  const { rows } = await db.query<UserRow>(
    `select u.id, u.loginname, u.username, u.is_administrator,
      concat_ws(' ', nullif(u.firstname, ''), nullif(u.middlename, ''), nullif(u.lastname, ''))
        as full_name,
      g.name as group_name, u.chat_status = 1 as present, u.status = ${MAY_LOG_IN} as enabled,
      (select count(*) from chat_topic_user m where m.user_id = u.id
        and (m.can_respond or m.can_listen or m.manager or m.notifications))::int as topics,
      (select count(*) from api_token k where k.user_id = u.id)::int as tokens
      from ejuser u
      left join associate a on a.ejuserid = u.id
      left join usergroup g on g.usergroup_id = a.group_idx
      where u.status not in ${NOBODYS} and ($1::int is null or u.id = $1)
      order by lower(u.username), u.id`,
    [userId],
  );
  return rows.map(readUser);
}

/**
 * The ids of the administrators who may log in, none of whom changes until the transaction ends. Locked in one order, so
 * that two who disable each other wait instead of both succeeding.
 */
export async function lockAdministrators(tx: Queryable): Promise<readonly number[]> {
  const { rows } = await tx.query<{ id: number }>(
    `select id from ejuser where is_administrator and status = ${MAY_LOG_IN}
      order by id for no key update`,
  );
  return rows.map(({ id }) => id);
}

/**
 * Takes the user's access away: presence, logins, tickets, API tokens. Lock the user before: whoever logs in meanwhile
 * then either is seen here, or sees that it may not any more.
 * @returns whether there is such a user
 */
export async function disableUser(tx: Queryable, userId: number): Promise<boolean> {
  const { rowCount } = await tx.query(
    `with logins as (delete from login_session where user_id = $1),
      tickets as (delete from api_ticket where user_id = $1),
      tokens as (delete from api_token where user_id = $1)
      update ejuser set status = ${DISABLED}, chat_status = 0
      where id = $1 and status not in ${NOBODYS}`,
    [userId],
  );
  return rowCount === 1;
}

/** @returns whether there is such a user */
export async function enableUser(db: Queryable, userId: number): Promise<boolean> {
  const { rowCount } = await db.query(
    `update ejuser set status = ${MAY_LOG_IN} where id = $1 and status not in ${NOBODYS}`,
    [userId],
  );
  return rowCount === 1;
}

/**
 * Stores the hash of a new password and ends the user's logins and tickets. Lock the user before, as for
 * {@link disableUser}.
 * @param password.exceptLogin hash of the login that stays; null = none
 * @returns whether there is such a user
 */
export async function storePassword(
  tx: Queryable,
  password: {
    readonly userId: number;
    readonly passwordHash: string;
    readonly exceptLogin: Buffer | null;
  },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `with logins as (
        delete from login_session where user_id = $1 and token_hash is distinct from $3),
      tickets as (
        delete from api_ticket where user_id = $1)
      update ejuser set password = $2 where id = $1 and status not in ${NOBODYS}`,
    [password.userId, password.passwordHash, password.exceptLogin],
  );
  return rowCount === 1;
}

function readUser(row: UserRow): StoredUser {
  return {
    userId: row.id,
    login: row.loginname,
    nickname: row.username,
    fullName: row.full_name,
    group: row.group_name,
    topicCount: row.topics,
    tokenCount: row.tokens,
    administrator: row.is_administrator,
    present: row.present,
    enabled: row.enabled,
  };
}
