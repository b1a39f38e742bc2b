/** Stores chat sessions that begin, with their first events: as many as there are in one statement and one commit. */
import type { ChatSession, MessagePosted, RevisedEvent } from '@parley/domain';
import type { Queryable } from './database.ts';
import { isMessage, type StoredEvent, toEventRow, toMessageRow } from './event-rows.ts';
import { changingColumns } from './session-row.ts';

/** What a new session has besides its state. */
export interface NewSession {
  readonly session: ChatSession;
  readonly events: readonly RevisedEvent[];
  /** At most 255 characters. */
  readonly sessionKey: string;
  /** When the customer's client was last there, ms since the epoch; null = none has come yet. */
  readonly customerFetch: number | null;
  /** The client's UUID for this start; null when it gave none. */
  readonly startId: string | null;
}

/** The next id of `chat_session`; taken before the start is decided, so that the decision is whole. */
export async function nextSessionId(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ id: string }>(
    `select nextval(pg_get_serial_sequence('chat_session', 'id')) as id`,
  );
  return Number(rows[0]?.id);
}

interface Row {
  readonly session_id: number;
  readonly message_id: number | null;
  readonly revision: number | null;
}

/**
 * The topics are held until the commit (CT6).
 * @returns the stored events by session; one that is missing was not stored: its topic is deleted, or a session with the
 * same start id exists already.
 */
export async function storeNewSessions(
  db: Queryable,
  fresh: readonly NewSession[],
): Promise<ReadonlyMap<number, readonly StoredEvent[]>> {
  const sessions = fresh.map(toSessionRow);
  const messages = fresh.flatMap(({ session, events: own }) => {
    const read = readByCustomer(own);
    return own.filter(isMessage).map((message) => ({
      ...{ session_id: session.id, read_by_customer: read(message) },
      ...toMessageRow(message),
    }));
  });
  const others = fresh.flatMap(({ session, events: own }) =>
    own
      .filter((revised) => !isMessage(revised))
      .map((revised) => ({ session_id: session.id, ...toEventRow(revised) })),
  );
  const { rows } = await db.query<Row>({
    name: 'store-new-sessions',
    text: storing(Object.keys(sessions[0] ?? {})),
    values: [
      [...new Set(fresh.map(({ session }) => session.topicId))],
      ...[sessions, messages, others].map((all) => JSON.stringify(all)),
    ],
  });
  return withIds(fresh, rows);
}

/** All sessions have the same columns, so it is always the same statement. */
function storing(columns: readonly string[]): string {
  return `
    with held as materialized (
      select id from chat_topic where id = any($1::int[]) and deleted_at is null
      order by id for key share
    ), begun as (
      insert into chat_session (${columns.join(', ')})
      select ${columns.map((column) => `s.${column}`).join(', ')}
      from json_populate_recordset(null::chat_session, $2::json) s
      where s.topic_id in (select id from held) order by s.id
      on conflict (start_id) do nothing returning id
    ), said as (
      insert into chat_message (session_id, revision, when_posted, client_id, created_by, type,
        special_type, special_param, sent_by, author, message, read_by_customer)
      select m.session_id, m.revision, m.when_posted, m.client_id, m.created_by, m.type,
        m.special_type, m.special_param, m.sent_by, m.author, m.message, m.read_by_customer
      from json_populate_recordset(null::chat_message, $3::json) m
      join begun b on b.id = m.session_id order by m.session_id, m.revision
      returning id, session_id, revision
    ), happened as (
      insert into chat_session_event (session_id, revision, at, type, body)
      select e.session_id, e.revision, e.at, e.type, e.body
      from jsonb_populate_recordset(null::chat_session_event, $4::jsonb) e
      join begun b on b.id = e.session_id
    )
    select b.id as session_id, m.id as message_id, m.revision
    from begun b left join said m on m.session_id = b.id`;
}

/** What the events themselves say of it: history is begun whole. */
function readByCustomer(events: readonly RevisedEvent[]) {
  const upTo = events.reduce(
    (most, { event }) =>
      event.type === 'MessagesRead' && event.by === 'customer' ? Math.max(most, event.upTo) : most,
    0,
  );
  return ({ revision, event }: RevisedEvent<MessagePosted>): boolean =>
    event.messageType === 'ToCustomer' && revision <= upTo;
}

function toSessionRow(fresh: NewSession) {
  return {
    id: fresh.session.id,
    session_key: fresh.sessionKey,
    customer_fetch: fresh.customerFetch === null ? null : new Date(fresh.customerFetch),
    start_id: fresh.startId,
    ...changingColumns(fresh.session),
  };
}

function withIds(
  fresh: readonly NewSession[],
  rows: readonly Row[],
): Map<number, readonly StoredEvent[]> {
  const stored = new Set(rows.map((row) => row.session_id));
  const ids = new Map(rows.map((row) => [`${row.session_id} ${row.revision}`, row.message_id]));
  return new Map(
    fresh
      .filter(({ session }) => stored.has(session.id))
      .map(({ session, events }) => [
        session.id,
        events.map((revised) => ({
          ...revised,
          messageId: ids.get(`${session.id} ${revised.revision}`) ?? null,
        })),
      ]),
  );
}
