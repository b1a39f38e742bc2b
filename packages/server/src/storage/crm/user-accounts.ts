/** What stands behind an associate: its user (`ejuser`), if it has one. */
import type { Queryable } from '../database.ts';

export interface UserAccount {
  readonly associateId: number;
  /** What customers see; empty for an associate that is no user. */
  readonly nickname: string;
  readonly administrator: boolean;
}

/** An associate by its id, or by the login name of its user, whose case does not matter. */
export type AssociateKey = { readonly associateId: number } | { readonly login: string };

const COLUMNS = `a.associate_id as "associateId", coalesce(u.username, '') as nickname,
  coalesce(u.is_administrator, false) as administrator`;
const BY_ID = `select ${COLUMNS} from associate a left join ejuser u on u.id = a.ejuserid
  where a.associate_id = $1`;
const BY_LOGIN = `select ${COLUMNS} from ejuser u join associate a on a.ejuserid = u.id
  where lower(u.loginname) = lower($1)`;

/** Also of associates that are deleted; null when there is none. */
export async function loadUserAccount(
  db: Queryable,
  key: AssociateKey,
): Promise<UserAccount | null> {
  const { rows } = await db.query<UserAccount>(
    'associateId' in key
      ? { name: 'load-user-account', text: BY_ID, values: [key.associateId] }
      : { name: 'load-user-account-by-login', text: BY_LOGIN, values: [key.login] },
  );
  return rows[0] ?? null;
}
