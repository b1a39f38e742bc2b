/** A store with a past: chat sessions that have ended, and the people who come back to it. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { FIRST_ID, fillStore, SIZES } from '../archive/fill-store.ts';
import { withStore } from '../idle-visitors.ts';
import { type BenchAgent, TOPIC } from '../people.ts';
import type { StoreConnection } from '../server-process.ts';

/** Sessions that are started from now on have higher ids than all that were made in bulk. */
const NEXT_ID = 2_000_000;
/** Events that are no messages: revisions 6, 7 and 8 of each session. */
const EVENTS = `
  insert into chat_session_event (session_id, revision, type, body, at)
  select c.id, e.revision, e.type, e.body, c.when_ended
  from chat_session c cross join (values
    (6, 'SessionPickedUp', '{"userId": ${FIRST_ID}, "rank": 1, "waited": 40}'::jsonb),
    (7, 'SessionFinished', '{"by": "customer"}'),
    (8, 'SessionClosed', '{"by": "customer"}')) e (revision, type, body)
  where c.id between ${FIRST_ID} and $1`;

/**
 * What ended long ago is closed, and not still to be swept; one in 40 sessions is of the topic that is measured. Done while
 * rows are written, because changing them afterwards would leave holes that no store of this age has.
 */
const AS_PAST = `
  create function as_past() returns trigger language plpgsql as $$
  begin
    if new.status = 7 then new.status := 9; end if;
    if new.topic_id = ${FIRST_ID} then new.topic_id := ${TOPIC}; end if;
    new.revision := 8;
    return new;
  end $$;
  create trigger as_past before insert on chat_session for each row execute function as_past()`;

/** Fills a store that a node has migrated. */
export async function makeHistory(store: StoreConnection, sessions: number): Promise<void> {
  await withStore(store, async (client) => {
    await client.query(AS_PAST);
    await client.query(
      `insert into chat_topic (id, name, widget_pre_form) values ($1, 'Scaling', false)`,
      [TOPIC],
    );
  });
  await fillStore(store, sessions);
  await withStore(store, async (client) => {
    await client.query('drop trigger as_past on chat_session; drop function as_past');
    await client.query(EVENTS, [FIRST_ID + sessions - 1]);
    await client.query(`select setval(pg_get_serial_sequence('chat_session', 'id'), $1)`, [
      NEXT_ID,
    ]);
    await client.query('create extension pg_stat_statements');
    // Every session was locked once for its events' foreign key: whoever reads it first would have to write down that it is not.
    await client.query('vacuum (analyze, disable_page_skipping) chat_session, chat_session_event');
    await client.query('checkpoint');
  });
}

/** Logs in the first agents of the past, who are members of the topic. */
export async function addMembers(store: StoreConnection, count: number): Promise<BenchAgent[]> {
  return withStore(store, async (client) => {
    const agents: BenchAgent[] = [];
    for (let id = FIRST_ID; id < FIRST_ID + count; id += 1) {
      const token = randomBytes(32).toString('base64url');
      const xsrf = randomUUID();
      await client.query('update ejuser set chat_status = 1 where id = $1', [id]);
      await client.query(
        'insert into chat_topic_user (user_id, topic_id, can_respond, can_listen) values ($1, $2, true, true)',
        [id, TOPIC],
      );
      await client.query(
        `insert into login_session (token_hash, user_id, xsrf_token, expires_at)
          values ($1, $2, $3, now() + interval '1 hour')`,
        [createHash('sha256').update(token).digest(), id, xsrf],
      );
      agents.push({ cookie: `parley_login=${token}`, xsrf });
    }
    return agents;
  });
}

/** A chat session of the topic that ended long ago, any of them. */
export function pastSession(sessions: number): number {
  const count = Math.floor(sessions / SIZES.topics);
  return FIRST_ID + SIZES.topics * Math.floor(Math.random() * count);
}
