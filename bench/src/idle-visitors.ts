/** Chat sessions with nobody at the keyboard, made in bulk: ten thousand starts over HTTP would be another benchmark. */
import { Client } from 'pg';
import type { StoreConnection } from './server-process.ts';

/** Who a visitor is to the server. */
export interface IdleVisitor {
  readonly sessionId: number;
  readonly sessionKey: string;
}

/** One session in so many still waits in the queue; the others are with an agent. */
const WAITING_SHARE = 10;
const TOPIC = 902;
const FIRST_SESSION = 1_000_001;

const SURROUNDINGS = `
  insert into chat_topic (id, name, widget_pre_form) values (${TOPIC}, 'Idle', false);
  insert into ejuser (id, loginname, username, chat_status) values (${TOPIC}, 'idle', 'idle', 1);
  insert into chat_topic_user (user_id, topic_id, can_respond) values (${TOPIC}, ${TOPIC}, true)`;

const SESSIONS = `
  insert into chat_session (id, topic_id, status, user_id, when_requested, when_started, idle, customer_fetch,
    session_key, revision)
  select ${FIRST_SESSION} + n, ${TOPIC}, case when waits then 4 else 5 end, case when not waits then ${TOPIC} end,
    now(), case when not waits then now() end, now(), now(), encode(sha256(('key' || n)::bytea), 'hex'), 1
  from generate_series(0, $1::int - 1) n, lateral (select n % ${WAITING_SHARE} = 0 as waits) w
  returning id as "sessionId", session_key as "sessionKey"`;

const STARTS = `
  insert into chat_session_event (session_id, revision, type, body, at)
  select id, 1, 'SessionStarted', jsonb_build_object('topicId', topic_id,
    'status', case status when 4 then 'InQueue' else 'CustomerLast' end,
    'customer', jsonb_build_object('name', '', 'email', '', 'companyName', '', 'phone', '', 'country', null,
      'consented', false),
    'initialQueuePos', 1, 'botActive', false), when_requested
  from chat_session where topic_id = ${TOPIC}`;

/** Revision 2, 3 … of each session. */
const POST = `
  with changed as (
    update chat_session set revision = revision + 1 where topic_id = ${TOPIC} returning id, revision
  )
  insert into chat_message (session_id, revision, message, when_posted, type, author, sent_by)
  select id, revision, 'While you were away.', now(), 1, 'Idle', 4 from changed`;

/** The sessions, at revision 1. */
export async function addIdleVisitors(
  store: StoreConnection,
  count: number,
): Promise<readonly IdleVisitor[]> {
  return withStore(store, async (client) => {
    await client.query(SURROUNDINGS);
    const { rows } = await client.query<IdleVisitor>(SESSIONS, [count]);
    await client.query(STARTS);
    await client.query('analyze chat_session, chat_message, chat_session_event');
    return rows;
  });
}

/** Writes a message to each of them in the store alone, as another node would that this one does not hear of. */
export function postToEachVisitor(store: StoreConnection): Promise<unknown> {
  return withStore(store, (client) => client.query(POST));
}

/** Transactions that PostgreSQL has committed in this database; backends report theirs with a delay of ten seconds. */
export function countTransactions(store: StoreConnection): Promise<number> {
  return withStore(store, async (client) => {
    const { rows } = await client.query<{ count: string }>(
      'select xact_commit as count from pg_stat_database where datname = current_database()',
    );
    return Number(rows[0]?.count);
  });
}

export async function withStore<T>(
  store: StoreConnection,
  use: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client(store);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
