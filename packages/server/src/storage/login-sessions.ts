/** Agents' logins (`login_session`): only a hash of the cookie's token is stored. */
import { MAY_LOG_IN } from './agents.ts';
import type { Queryable } from './database.ts';

export interface LoginSession {
  readonly userId: number;
  readonly xsrfToken: string;
}

export async function storeLogin(
  db: Queryable,
  login: LoginSession & { readonly tokenHash: Buffer; readonly expiresAt: Date },
): Promise<void> {
  await db.query(
    `insert into login_session (token_hash, user_id, xsrf_token, expires_at)
      values ($1, $2, $3, $4)`,
    [login.tokenHash, login.userId, login.xsrfToken, login.expiresAt],
  );
}

/** The login of a token that has not expired and whose user may still log in; null otherwise. */
export async function findLoginSession(
  db: Queryable,
  tokenHash: Buffer,
  now: Date,
): Promise<LoginSession | null> {
  const { rows } = await db.query<{ user_id: number; xsrf_token: string }>({
    name: 'find-login-session',
    text: `select l.user_id, l.xsrf_token from login_session l
      join ejuser u on u.id = l.user_id and u.status = ${MAY_LOG_IN}
      where l.token_hash = $1 and l.expires_at > $2`,
    values: [tokenHash, now],
  });
  return rows[0] === undefined ? null : { userId: rows[0].user_id, xsrfToken: rows[0].xsrf_token };
}

export async function deleteLogin(db: Queryable, tokenHash: Buffer): Promise<void> {
  await db.query('delete from login_session where token_hash = $1', [tokenHash]);
}

/** Forgets logins that have run out. */
export async function deleteExpiredLogins(db: Queryable, now: Date): Promise<void> {
  await db.query('delete from login_session where expires_at <= $1', [now]);
}
