/** Finds users by what callers know of them. */
import { MAY_LOG_IN } from './agents.ts';
import type { Queryable } from './database.ts';

/** A user by login name, associate id or `ejuser` id, tried in this order; null = not known. */
export interface UserKey {
  /** Its case does not matter. */
  readonly login: string | null;
  readonly associateId: number | null;
  readonly userId: number | null;
}

export interface FoundUser {
  readonly userId: number;
  /** False for somebody who was disabled. */
  readonly mayLogIn: boolean;
}

/** EjUserStatus StatusSystem: the server's own user is nobody's colleague. */
const SYSTEM = 127;

/** For each key the user, or null, in the order of the keys. */
export async function findUsers(
  db: Queryable,
  keys: readonly UserKey[],
): Promise<readonly (FoundUser | null)[]> {
  const { rows } = await db.query<{ id: number | null; may_log_in: boolean | null }>({
    name: 'find-users',
    text: `select u.id, u.status = ${MAY_LOG_IN} as may_log_in
      from unnest($1::text[], $2::int[], $3::int[]) with ordinality
        as k (login, associate_id, user_id, place)
      left join lateral (
        select u.id, u.status from ejuser u left join associate a on a.ejuserid = u.id
        where u.status <> ${SYSTEM} and (lower(u.loginname) = lower(k.login)
          or a.associate_id = k.associate_id or u.id = k.user_id)
        order by lower(u.loginname) = lower(k.login) desc nulls last,
          a.associate_id = k.associate_id desc nulls last
        limit 1
      ) u on true
      order by k.place`,
    values: [
      keys.map(({ login }) => login),
      keys.map(({ associateId }) => associateId),
      keys.map(({ userId }) => userId),
    ],
  });
  return rows.map(({ id, may_log_in }) =>
    id === null ? null : { userId: id, mayLogIn: may_log_in === true },
  );
}
