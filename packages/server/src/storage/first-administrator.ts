/** A new installation has somebody who can log in, and a chat topic to try. */
import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { type Database, type Queryable, withTransaction } from './database.ts';

const NAME = 'admin';
/** 96 bits: 16 characters. */
const PASSWORD_BYTES = 12;

/**
 * Makes one administrator when there is no user but the system's own, and a first topic with it as the agent.
 * @returns its name and its password, which nothing else knows: show it once; or null when there are users
 */
export async function createFirstAdministrator(
  db: Database,
): Promise<{ readonly name: string; readonly password: string } | null> {
  return withTransaction(db, async (tx) => {
    // Of several nodes that start at the same time, one makes it.
    await tx.query('lock table ejuser in share row exclusive mode');
    const { rows } = await tx.query('select from ejuser where id > 1 limit 1');
    if (rows.length > 0) return null;
    const password = randomBytes(PASSWORD_BYTES).toString('base64url');
    const userId = await storeAdministrator(tx, await hash(password));
    await storeFirstTopic(tx, userId);
    return { name: NAME, password };
  });
}

async function storeAdministrator(tx: Queryable, passwordHash: string): Promise<number> {
  const { rows } = await tx.query<{ id: number }>(
    `with made as (
      insert into ejuser (loginname, username, firstname, password, is_administrator)
      values ($1, 'Administrator', 'Administrator', $2, true)
      returning id
    ), associated as (
      insert into associate (name, username, type, ejuserid) select $1, $1, 1, id from made
    )
    select id from made`,
    [NAME, passwordHash],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('an inserted user has an id');
  return row.id;
}

/** Unless there is a topic already: topics may have been brought in before the users. */
async function storeFirstTopic(tx: Queryable, userId: number): Promise<void> {
  await tx.query(
    `with made as (
      insert into chat_topic (name, description, badge_header, welcome_message,
        widget_welcome_title, widget_offline_header, widget_offline_message, widget_post_form,
        widget_post_header, widget_enable_rating, widget_rating_text, flags, widget_language)
      select 'Support', 'The first topic, made at the first start', 'Chat with us',
        'Hello! How can we help?', 'Chat with us', 'We are away',
        'Nobody can answer right now. Please come back later.', true, 'Thank you!', true,
        'How did we do?', 0, 'en'
      where not exists (select from chat_topic)
      returning id
    )
    insert into chat_topic_user (user_id, topic_id, can_respond, notifications, can_listen, manager)
    select $1, id, true, true, true, true from made`,
    [userId],
  );
}
