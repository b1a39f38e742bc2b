/** Stores what one decision changed: the session's row, and its events in their places. */
import {
  type ChatSession,
  MESSAGE_TYPE,
  type MessagePosted,
  type RevisedEvent,
} from '@parley/domain';
import type { Queryable } from './database.ts';
import { isMessage, type StoredEvent, toEventRow, toMessageRow } from './event-rows.ts';
import { type ChangingColumns, changingColumns } from './session-row.ts';

/** Updates a session that this transaction has locked, and appends its events. */
export async function storeChange(
  db: Queryable,
  session: ChatSession,
  events: readonly RevisedEvent[],
): Promise<readonly StoredEvent[]> {
  const columns: ChangingColumns = changingColumns(session);
  await db.query({
    name: 'update-session',
    text: `update chat_session set ${Object.keys(columns)
      .map((name, index) => `${name} = $${index + 2}`)
      .join(', ')} where id = $1`,
    values: [session.id, ...Object.values(columns)],
  });
  return storeEvents(db, session.id, events);
}

async function storeEvents(
  db: Queryable,
  sessionId: number,
  events: readonly RevisedEvent[],
): Promise<readonly StoredEvent[]> {
  const messageIds = await storeMessageRows(db, sessionId, events.filter(isMessage));
  const others = events.filter((revised) => !isMessage(revised));
  if (others.length > 0) await storeEventRows(db, sessionId, others);
  for (const { event } of events) {
    if (event.type === 'MessagesRead' && event.by === 'customer') {
      await markReadByCustomer(db, sessionId, event.upTo);
    }
    if (event.type === 'SessionEdited' && event.corrections.customerFetch !== undefined) {
      await correctCustomerFetch(db, sessionId, event.corrections.customerFetch);
    }
  }
  return events.map((revised) => ({
    ...revised,
    messageId: messageIds.get(revised.revision) ?? null,
  }));
}

async function storeMessageRows(
  db: Queryable,
  sessionId: number,
  messages: readonly RevisedEvent<MessagePosted>[],
): Promise<ReadonlyMap<number, number>> {
  if (messages.length === 0) return new Map();
  const stored = await db.query<{ id: number; revision: number }>({
    name: 'insert-messages',
    text: `insert into chat_message (session_id, revision, when_posted, client_id, created_by, type,
        special_type, special_param, sent_by, author, message, read_by_customer)
      select $1, m.revision, m.when_posted, m.client_id, m.created_by, m.type, m.special_type,
        m.special_param, m.sent_by, m.author, m.message, false
      from jsonb_to_recordset($2::jsonb) as m(revision int, when_posted timestamptz,
        client_id text, created_by int, type int2, special_type int2, special_param text,
        sent_by int2, author text, message text)
      order by m.revision returning id, revision`,
    values: [sessionId, JSON.stringify(messages.map(toMessageRow))],
  });
  return new Map(stored.rows.map((row) => [row.revision, row.id]));
}

async function storeEventRows(
  db: Queryable,
  sessionId: number,
  events: readonly RevisedEvent[],
): Promise<void> {
  await db.query({
    name: 'insert-events',
    text: `insert into chat_session_event (session_id, revision, at, type, body)
      select $1, e.revision, e.at, e.type, e.body
      from jsonb_to_recordset($2::jsonb)
        as e(revision int, at timestamptz, type text, body jsonb)`,
    values: [sessionId, JSON.stringify(events.map(toEventRow))],
  });
}

async function markReadByCustomer(db: Queryable, sessionId: number, upTo: number): Promise<void> {
  await db.query({
    name: 'mark-read-by-customer',
    text: `update chat_message set read_by_customer = true
      where session_id = $1 and revision <= $2 and type = ${MESSAGE_TYPE.ToCustomer}
        and not read_by_customer`,
    values: [sessionId, upTo],
  });
}

/** The one column that a save changes and no state has. */
async function correctCustomerFetch(
  db: Queryable,
  sessionId: number,
  at: number | null,
): Promise<void> {
  await db.query({
    name: 'correct-customer-fetch',
    text: 'update chat_session set customer_fetch = $2 where id = $1',
    values: [sessionId, at === null ? null : new Date(at)],
  });
}
