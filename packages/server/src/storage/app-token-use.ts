/** Which applications call in whose name (`app_token_use`). */
import type { Queryable } from './database.ts';

/** Notes that a call of the user's carried the application's token. */
export async function storeAppTokenUse(
  db: Queryable,
  use: { readonly userId: number; readonly appTokenHash: Buffer; readonly at: Date },
): Promise<void> {
  await db.query({
    name: 'store-app-token-use',
    text: `insert into app_token_use (user_id, app_token_hash, first_used_at, last_used_at)
      values ($1, $2, $3, $3)
      on conflict (user_id, app_token_hash)
        do update set last_used_at = greatest(app_token_use.last_used_at, excluded.last_used_at)`,
    values: [use.userId, use.appTokenHash, use.at],
  });
}

/** Forgets applications that have not called since then. */
export async function deleteOldAppTokenUse(db: Queryable, before: Date): Promise<void> {
  await db.query('delete from app_token_use where last_used_at < $1', [before]);
}
