/** API tokens (`api_token`): only their hashes are stored. */
import { AGENT_COLUMNS, type Agent, type AgentRow, MAY_LOG_IN, readAgent } from './agents.ts';
import type { Queryable } from './database.ts';

/** A token as its owner sees it afterwards: everything but the token. */
export interface StoredApiToken {
  readonly id: number;
  readonly name: string;
  readonly madeAt: Date;
  /** null = never; exact to a minute */
  readonly lastUsedAt: Date | null;
  /** null = until it is revoked */
  readonly expiresAt: Date | null;
}

interface TokenRow {
  readonly id: number;
  readonly name: string;
  readonly made_at: Date;
  readonly last_used_at: Date | null;
  readonly expires_at: Date | null;
}

/**
 * Stores a token, unless its user has been disabled meanwhile.
 * @returns null when it was not stored: for that reason, or because the user has `most` tokens already
 */
export async function storeApiToken(
  db: Queryable,
  token: {
    readonly userId: number;
    readonly name: string;
    readonly tokenHash: Buffer;
    readonly madeAt: Date;
    readonly expiresAt: Date | null;
  },
  most: number,
): Promise<StoredApiToken | null> {
  const { rows } = await db.query<TokenRow>(
    `insert into api_token (user_id, name, token_hash, made_at, expires_at)
      select u.id, $2, $3, $4, $5 from ejuser u
      where u.id = $1 and u.status = ${MAY_LOG_IN}
        and (select count(*) from api_token where user_id = $1) < $6
      for share
      returning id, name, made_at, last_used_at, expires_at`,
    [token.userId, token.name, token.tokenHash, token.madeAt, token.expiresAt, most],
  );
  return rows[0] === undefined ? null : readToken(rows[0]);
}

/** The user's tokens, the newest first; those that have run out too, until they are revoked. */
export async function listApiTokens(
  db: Queryable,
  userId: number,
): Promise<readonly StoredApiToken[]> {
  const { rows } = await db.query<TokenRow>(
    `select id, name, made_at, last_used_at, expires_at from api_token
      where user_id = $1 order by id desc`,
    [userId],
  );
  return rows.map(readToken);
}

/** @param ownerId whose token it must be; null = anybody's. @returns whether there was one */
export async function deleteApiToken(
  db: Queryable,
  tokenId: number,
  ownerId: number | null,
): Promise<boolean> {
  const { rowCount } = await db.query(
    'delete from api_token where id = $1 and ($2::int is null or user_id = $2)',
    [tokenId, ownerId],
  );
  return rowCount === 1;
}

/** Whose token it is; null when there is none, it has run out, or its user may not log in any more. */
export async function loadApiToken(
  db: Queryable,
  tokenHash: Buffer,
  now: Date,
): Promise<{ readonly agent: Agent; readonly lastUsedAt: Date | null } | null> {
  const { rows } = await db.query<AgentRow & { last_used_at: Date | null }>({
    name: 'load-api-token',
    text: `select k.last_used_at, ${AGENT_COLUMNS}
      from api_token k join ejuser u on u.id = k.user_id and u.status = ${MAY_LOG_IN}
      where k.token_hash = $1 and (k.expires_at is null or k.expires_at > $2)`,
    values: [tokenHash, now],
  });
  const [row] = rows;
  return row === undefined ? null : { agent: readAgent(row), lastUsedAt: row.last_used_at };
}

/** The token was used. A later use that was noted already stays. */
export async function touchApiToken(db: Queryable, tokenHash: Buffer, now: Date): Promise<void> {
  await db.query({
    name: 'touch-api-token',
    text: `update api_token set last_used_at = $2
      where token_hash = $1 and (last_used_at is null or last_used_at < $2)`,
    values: [tokenHash, now],
  });
}

function readToken(row: TokenRow): StoredApiToken {
  return {
    id: row.id,
    name: row.name,
    madeAt: row.made_at,
    lastUsedAt: row.last_used_at,
    expiresAt: row.expires_at,
  };
}
