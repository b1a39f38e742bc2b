/** Somebody must be able to log in to a new installation. */
import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { type Database, withTransaction } from './database.ts';

const NAME = 'admin';
/** 96 bits: 16 characters. */
const PASSWORD_BYTES = 12;

/**
 * Makes one administrator when there is no user but the system's own.
 * @returns its name and its password, which nothing else knows: show it once; or null when there are users
 */
export async function createFirstAdministrator(
  db: Database,
): Promise<{ readonly name: string; readonly password: string } | null> {
  const password = randomBytes(PASSWORD_BYTES).toString('base64url');
  const passwordHash = await hash(password);
  return withTransaction(db, async (tx) => {
    // Of several nodes that start at the same time, one makes it.
    await tx.query('lock table ejuser in share row exclusive mode');
    const { rowCount } = await tx.query(
      `with made as (
        insert into ejuser (loginname, username, firstname, password, is_administrator)
        select $1, 'Administrator', 'Administrator', $2, true
        where not exists (select from ejuser where id > 1)
        returning id
      )
      insert into associate (name, username, type, ejuserid) select $1, $1, 1, id from made`,
      [NAME, passwordHash],
    );
    return rowCount === 1 ? { name: NAME, password } : null;
  });
}
