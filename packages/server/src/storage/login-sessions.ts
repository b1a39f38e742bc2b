/** Agents' logins (`login_session`): only a hash of the cookie's token is stored. */
import { AGENT_COLUMNS, type Agent, type AgentRow, MAY_LOG_IN, readAgent } from './agents.ts';
import type { Queryable } from './database.ts';
import type { TicketTimes } from './tickets.ts';

export interface NewLogin {
  readonly tokenHash: Buffer;
  readonly userId: number;
  readonly xsrfToken: string;
  readonly expiresAt: Date;
  /** The hash that the password was found to belong to. */
  readonly passwordHash: string;
  /** A ticket for the Web API that is issued with it; null = none. */
  readonly ticket: (TicketTimes & { readonly ticketHash: Buffer }) | null;
}

/**
 * Stores a login, and its ticket, if the user may still log in and the password is still the same: it may have been
 * changed, and all logins ended, while this one was being proved. Then nothing is stored.
 * @returns whether it was stored
 */
export async function storeLogin(db: Queryable, login: NewLogin): Promise<boolean> {
  const { ticket } = login;
  const { rowCount } = await db.query(
    `with login as (
        insert into login_session (token_hash, user_id, xsrf_token, expires_at)
        select $1, u.id, $3, $4 from ejuser u
          where u.id = $2 and u.status = ${MAY_LOG_IN} and u.password = $5
          for share
        returning token_hash, user_id
      ), ticket as (
        insert into api_ticket (ticket_hash, login_hash, user_id, last_used_at, expires_at)
        select $6, token_hash, user_id, $7, $8 from login where $6::bytea is not null
      )
      select from login`,
    [
      login.tokenHash,
      login.userId,
      login.xsrfToken,
      login.expiresAt,
      login.passwordHash,
      ticket?.ticketHash ?? null,
      ticket?.lastUsedAt ?? null,
      ticket?.expiresAt ?? null,
    ],
  );
  return rowCount === 1;
}

/** The login of a token that has not expired, with its agent; null otherwise, and when the user may not log in any more. */
export async function loadLogin(
  db: Queryable,
  tokenHash: Buffer,
  now: Date,
): Promise<{ readonly agent: Agent; readonly xsrfToken: string } | null> {
  const { rows } = await db.query<AgentRow & { xsrf_token: string }>({
    name: 'load-login',
    text: `select l.xsrf_token, ${AGENT_COLUMNS}
      from login_session l join ejuser u on u.id = l.user_id and u.status = ${MAY_LOG_IN}
      where l.token_hash = $1 and l.expires_at > $2`,
    values: [tokenHash, now],
  });
  const [row] = rows;
  return row === undefined ? null : { agent: readAgent(row), xsrfToken: row.xsrf_token };
}

/** Ends the login, and the tickets that were issued at it. */
export async function deleteLogin(db: Queryable, tokenHash: Buffer): Promise<void> {
  await db.query(
    `with tickets as (delete from api_ticket where login_hash = $1)
      delete from login_session where token_hash = $1`,
    [tokenHash],
  );
}

/** Forgets logins that have run out. */
export async function deleteExpiredLogins(db: Queryable, now: Date): Promise<void> {
  await db.query('delete from login_session where expires_at <= $1', [now]);
}
