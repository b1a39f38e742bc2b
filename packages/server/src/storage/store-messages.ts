/**
 * The hot statement: stores the messages of many chat sessions at once, each session only if nobody changed it since it
 * was decided. One statement is one commit, so what it returns is durable (DL1).
 */
import {
  type ChatSession,
  MESSAGE_TYPE,
  type MessagePosted,
  type RevisedEvent,
  SESSION_STATUS,
  SPECIAL_TYPE,
} from '@parley/domain';
import type { Queryable } from './database.ts';
import { SENT_BY } from './event-rows.ts';

/** Messages of one session that were decided together. */
export interface DecidedMessages {
  /** The revision that the decisions started from. */
  readonly expectedRevision: number;
  /** The session after them. */
  readonly session: ChatSession;
  readonly messages: readonly RevisedEvent<MessagePosted>[];
}

/**
 * Rows are locked in the order of their ids, so that two such statements never wait for each other in a circle. A
 * session whose revision moved, or that already holds one of the client ids, is left out as a whole; so is one whose row
 * moved while its lock was waited for. The look-ups are lateral, one by one through an index, and a locked row is found
 * again by its place: as plain joins they are planned by what the tables were when the plan was made.
 */
const STORE = `
  with ses as (
    select * from unnest($1::int[], $2::int[], $3::int[], $4::int2[], $5::float8[], $6::text[],
      $7::text[], $8::int[])
      as s(id, expected, revision, status, idle, first_message, last_message, alert_level)
  ), msg as (
    select * from unnest($9::int[], $10::int[], $11::float8[], $12::text[], $13::int[], $14::int2[],
      $15::int2[], $16::text[], $17::int2[], $18::text[], $19::text[])
      as m(session_id, revision, at, client_id, sender, type, special_type, special_param, sent_by,
        author, message)
  ), repeated as (
    select m.session_id from msg m cross join lateral (
      select from chat_message x where x.session_id = m.session_id
        and x.client_id = m.client_id and coalesce(x.created_by, 0) = m.sender limit 1) x
  ), free as materialized (
    select s.*, c.place from (select * from ses order by id) s cross join lateral (
      select c.ctid as place from chat_session c where c.id = s.id and c.revision = s.expected
      for no key update) c
    where s.id not in (select session_id from repeated)
  ), changed as (
    update chat_session c set revision = f.revision, status = f.status,
      idle = to_timestamp(f.idle / 1000), first_message = f.first_message,
      last_message = f.last_message, alert_level = f.alert_level
    from free f where c.ctid = f.place
    returning c.id
  )
  insert into chat_message (session_id, revision, when_posted, client_id, created_by, type,
    special_type, special_param, sent_by, author, message, read_by_customer)
  select m.session_id, m.revision, to_timestamp(m.at / 1000), m.client_id, nullif(m.sender, 0),
    m.type, m.special_type, m.special_param, m.sent_by, m.author, m.message, false
  from msg m join changed c on c.id = m.session_id
  order by m.session_id, m.revision
  returning id, session_id, revision`;

interface Row {
  readonly id: number;
  readonly session_id: number;
  readonly revision: number;
}

/**
 * @returns for each session that was stored, its message ids by revision; a session that is missing was not stored.
 */
export async function storeMessages(
  db: Queryable,
  group: readonly DecidedMessages[],
): Promise<ReadonlyMap<number, ReadonlyMap<number, number>>> {
  const lines = group.flatMap(({ session, messages }) =>
    messages.map((message) => ({ sessionId: session.id, ...message })),
  );
  const { rows } = await db.query<Row>({
    name: 'store-messages',
    text: STORE,
    values: [
      group.map(({ session }) => session.id),
      group.map((decided) => decided.expectedRevision),
      group.map(({ session }) => session.revision),
      group.map(({ session }) => SESSION_STATUS[session.status]),
      group.map(({ session }) => session.idle),
      group.map(({ session }) => session.firstMessage),
      group.map(({ session }) => session.lastMessage),
      group.map(({ session }) => session.alertLevel),
      lines.map((line) => line.sessionId),
      lines.map((line) => line.revision),
      lines.map((line) => line.at),
      lines.map((line) => line.event.clientId),
      lines.map((line) => line.event.userId ?? 0),
      lines.map((line) => MESSAGE_TYPE[line.event.messageType]),
      lines.map((line) => SPECIAL_TYPE[line.event.specialType]),
      lines.map((line) => line.event.specialParam),
      lines.map((line) => SENT_BY[line.event.by]),
      lines.map((line) => line.event.author),
      lines.map((line) => line.event.html),
    ],
  });
  return idsBySession(rows);
}

function idsBySession(rows: readonly Row[]): Map<number, Map<number, number>> {
  const stored = new Map<number, Map<number, number>>();
  for (const row of rows) {
    const ids = stored.get(row.session_id);
    if (ids === undefined) stored.set(row.session_id, new Map([[row.revision, row.id]]));
    else ids.set(row.revision, row.id);
  }
  return stored;
}
