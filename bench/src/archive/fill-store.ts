/** A million chat sessions with five million messages, written in bulk: what the archive is measured on. */
import { Client } from 'pg';
import type { StoreConnection } from '../server-process.ts';
import { showProgress } from './show-progress.ts';

export const SIZES = { topics: 40, users: 50, contacts: 20_000, persons: 100_000 } as const;
/** Ids of the made rows begin here, so that they meet nobody else's. */
export const FIRST_ID = 1_001;
const MESSAGES_PER_SESSION = 5;
/** Sessions in one statement. */
const BATCH = 20_000;
/** Distinct texts; a number that nearly no other message has makes each unique. */
const TEXTS = 20_000;
/** Words that a text is made of; the rarer ones have higher numbers. */
const WORDS = 4_000;

const SURROUNDINGS = `
  insert into chat_topic (id, name, description, badge_header)
  select ${FIRST_ID} + n, 'Topic ' || n, 'What topic ' || n || ' is about', 'Ask us'
  from generate_series(0, ${SIZES.topics - 1}) n;
  insert into ejuser (id, loginname, username, firstname, lastname)
  select ${FIRST_ID} + n, 'archive' || n, 'Agent ' || n, 'First ' || n, 'Last ' || n
  from generate_series(0, ${SIZES.users - 1}) n;
  insert into contact (contact_id, name, category_idx, business_idx, country_id)
  select ${FIRST_ID} + n, initcap(substr(md5('company' || n), 1, 7)) || (array[' AS', ' Ltd', ' GmbH'])[1 + n % 3],
    1 + n % 7, 1 + n % 12, 578
  from generate_series(0, ${SIZES.contacts - 1}) n;
  insert into person (person_id, contact_id, firstname, lastname)
  select ${FIRST_ID} + n, ${FIRST_ID} + n % ${SIZES.contacts},
    (array['Kari', 'Ola', 'Ingrid', 'Lars', 'Anna', 'Per', 'Eva', 'Jens'])[1 + n % 8],
    initcap(substr(md5('person' || n), 1, 8))
  from generate_series(0, ${SIZES.persons - 1}) n`;

/** As in a language, few words come often and most seldom. */
const TEXT_TABLE = `
  create temp table text as
  select id, (
    select string_agg('w' || floor(${WORDS} * power(random(), 3))::int, ' ')
    from generate_series(1, 6 + id % 9)) as text
  from generate_series(0, ${TEXTS - 1}) id;
  alter table text add primary key (id);
  analyze text`;

/** A session every 94 seconds, two thirds with a linked person and company. */
const SESSION_BATCH = `
  insert into chat_session (id, topic_id, user_id, customer_id, contact_id, status, when_requested, when_started,
    when_ended, idle, name, company_name, email, first_message, last_message, revision, rating, initial_queue_pos)
  select ${FIRST_ID} + n, ${FIRST_ID} + n % ${SIZES.topics},
    case when n % 10 > 0 then ${FIRST_ID} + n % ${SIZES.users} end,
    case when n % 3 > 0 then ${FIRST_ID} + abs(hashint4(n)::bigint) % ${SIZES.persons} end,
    case when n % 3 > 0 then ${FIRST_ID} + abs(hashint4(n)::bigint) % ${SIZES.persons} % ${SIZES.contacts} end,
    (array[7, 9, 9, 9, 9, 10, 11])[1 + n % 7], asked, asked + interval '40 s', asked + interval '9 min',
    asked + interval '9 min', 'Customer ' || n, 'Company ' || n % ${SIZES.contacts}, 'customer' || n || '@example.com',
    first.text, last.text, ${MESSAGES_PER_SESSION}, 1 + n % 5, n % 4
  from generate_series($1::int, $2::int) n
  cross join lateral (select timestamptz '2023-01-01' + n * interval '94 s' as asked) times
  join text first on first.id = n % ${TEXTS}
  join text last on last.id = n * 7::bigint % ${TEXTS}`;

const MESSAGE_BATCH = `
  insert into chat_message (session_id, revision, message, when_posted, type, sent_by, author)
  select ${FIRST_ID} + n, part, text || ' n' || n, timestamptz '2023-01-01' + n * interval '94 s' + part * interval '1 min',
    1 + part % 2, 1 + part % 2, 'Customer ' || n
  from generate_series($1::int, $2::int) n
  cross join generate_series(1, ${MESSAGES_PER_SESSION}) part
  join text on text.id = (n * 31::bigint + part * 17) % ${TEXTS}`;

/** Fills an empty store. Indexes are made anew at the end, which is faster than keeping them up. */
export async function fillStore(connection: StoreConnection, sessions: number): Promise<void> {
  const store = new Client(connection);
  await store.connect();
  await store.query(
    `set synchronous_commit = off; set maintenance_work_mem = '512MB'; set jit = off`,
  );
  await store.query(SURROUNDINGS);
  await store.query(TEXT_TABLE);
  const indexes = await dropIndexes(store);
  const steps = Math.ceil(sessions / BATCH) + indexes.length + 1;
  const progress = showProgress(`${sessions.toLocaleString('en')} chat sessions`, steps);
  for (let from = 0; from < sessions; from += BATCH) {
    const range = [from, Math.min(from + BATCH, sessions) - 1];
    await store.query(SESSION_BATCH, range);
    await store.query(MESSAGE_BATCH, range);
    progress.step();
  }
  for (const index of indexes) {
    await store.query(index);
    progress.step();
  }
  await store.query('vacuum analyze');
  await store.query('checkpoint');
  progress.step();
  await store.end();
}

/** Leaves what keys and constraints rest on. @returns the statements that make the others again */
async function dropIndexes(store: Client): Promise<readonly string[]> {
  const { rows } = await store.query<{ name: string; definition: string }>(`
    select quote_ident(c.relname) as name, pg_get_indexdef(c.oid) as definition
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where i.indrelid in ('chat_session'::regclass, 'chat_message'::regclass) and not i.indisunique`);
  for (const { name } of rows) await store.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}
