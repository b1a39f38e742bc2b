/** Messages of requests (`ej_message`), and what a request counts of them. */
import type { Queryable } from '../database.ts';
import { flag, note, reference, text, whole } from './columns.ts';
import { fullNameSql } from './name-sql.ts';
import { recordShape, type StoredRecord } from './record-shape.ts';
import { type RecordRow, readRecord, selectRecord } from './select-record.ts';
import { SECURITY_LEVEL } from './tickets.ts';

/** `type`: 1 plain, 2 HTML. `timeSpent` minutes. `personId`: the customer who wrote it; null when a user did. */
export const TICKET_MESSAGE = recordShape({
  table: 'ej_message',
  id: 'id',
  columns: {
    ticketId: reference('ticket_id', 'request'),
    author: text('author', 255),
    type: whole('type', { least: 1, most: 2, empty: 1 }),
    category: whole('message_category', { most: 2 }),
    securityLevel: whole('slevel', { most: 2, empty: SECURITY_LEVEL.external }),
    body: note('body'),
    htmlBody: note('html_body'),
    messageId: text('message_id', 850),
    emailHeader: note('email_header'),
    debugInfo: note('debug_info'),
    mailSorter: text('mail_sorter', 255),
    searchTitle: text('search_title', 255),
    personId: reference('customer_id', 'person'),
    timeSpent: whole('time_spent'),
    important: flag('important'),
    language: text('language', 10),
    sentiment: whole('sentiment', { least: -100, most: 100 }),
    sentimentConfidence: whole('sentimentconfidence', { most: 100 }),
    badge: whole('badge', { most: 5 }),
  },
  children: {},
  stamps: {
    by: 'user',
    registered: 'created_at',
    registeredBy: 'created_by',
    updated: 'changed_at',
    updatedBy: 'changed_by',
    deleted: 'null::timestamptz',
  },
  kept: ['searchTitle'],
});

export interface TicketMessageShown {
  readonly createdByAssociateId: number | null;
  readonly personFullName: string;
  readonly contactId: number | null;
  readonly contactName: string;
  readonly contactDepartment: string;
}

export type TicketMessageRecord = StoredRecord<typeof TICKET_MESSAGE> & {
  readonly shown: TicketMessageShown;
};

const SELECT = `
  select ${selectRecord(TICKET_MESSAGE)}, jsonb_build_object(
    'createdByAssociateId', a.associate_id, 'personFullName', ${fullNameSql('p')},
    'contactId', k.contact_id, 'contactName', coalesce(k.name, ''),
    'contactDepartment', coalesce(k.department, '')) as shown
  from ej_message r
  left join associate a on a.ejuserid = r.created_by
  left join person p on p.person_id = r.customer_id
  left join contact k on k.contact_id = p.contact_id`;

/** The messages of these ids, by id. */
export function loadTicketMessages(
  db: Queryable,
  ids: readonly number[],
): Promise<ReadonlyMap<number, TicketMessageRecord>> {
  return load(db, 'load-ticket-messages', { where: 'r.id = any($1::integer[])', ids });
}

/** All messages of these requests, by id, oldest first. */
export function loadMessagesOfTickets(
  db: Queryable,
  ticketIds: readonly number[],
): Promise<ReadonlyMap<number, TicketMessageRecord>> {
  const where = 'r.ticket_id = any($1::integer[])';
  return load(db, 'load-messages-of-tickets', { where, ids: ticketIds });
}

/**
 * Counts a request's messages anew (CR22). A reply is an external message that a user wrote; the first one leaves its time.
 * @param counted `at` ms; `isReply`: the request was replied to just now
 */
export async function countMessages(
  db: Queryable,
  counted: { readonly ticketId: number; readonly at: number; readonly isReply: boolean },
): Promise<void> {
  await db.query(
    `update ticket t set num_messages = c.messages, num_replies = c.replies,
      time_spent = c.minutes, last_changed = $2,
      replied_at = case when $3::boolean then coalesce(replied_at, $2) else replied_at end,
      real_time_to_reply = case when $3 and replied_at is null
        then extract(epoch from $2::timestamptz - t.created_at)::integer / 60 else real_time_to_reply end
    from (select count(*) as messages, least(coalesce(sum(time_spent), 0), 2147483647) as minutes,
        count(*) filter (where customer_id is null and created_by > 1
          and slevel = ${SECURITY_LEVEL.external}) as replies
      from ej_message where ticket_id = $1) c
    where t.id = $1`,
    [counted.ticketId, new Date(counted.at), counted.isReply],
  );
}

async function load(
  db: Queryable,
  name: string,
  wanted: { readonly where: string; readonly ids: readonly number[] },
): Promise<ReadonlyMap<number, TicketMessageRecord>> {
  if (wanted.ids.length === 0) return new Map();
  const { rows } = await db.query<RecordRow & { readonly shown: TicketMessageShown }>({
    name,
    text: `${SELECT} where ${wanted.where} order by r.created_at, r.id`,
    values: [wanted.ids],
  });
  return new Map(
    rows.map((row) => [row.id, { ...readRecord(TICKET_MESSAGE, row), shown: row.shown }]),
  );
}
