/** A row of `chat_session` as the domain's union, and back to the columns that events change. */
import {
  type ChatSession,
  type Customer,
  isOngoing,
  SESSION_STATUS,
  type SessionDetails,
  type SessionStatus,
} from '@parley/domain';

/** The select list that {@link readSession} reads; `c` is `chat_session`. Absent text is the empty string. */
export const SESSION_COLUMNS = `
  c.id, c.topic_id, c.revision, c.status, c.user_id, c.rank, c.transfer_to,
  c.when_requested, c.when_started, c.when_ended, c.idle, c.customer_fetch,
  coalesce(c.name, '') as name, coalesce(c.email, '') as email,
  coalesce(c.company_name, '') as company_name, coalesce(c.phone, '') as phone,
  c.country, coalesce(c.consented, false) as consented,
  coalesce(c.initial_queue_pos, 0) as initial_queue_pos,
  coalesce(c.first_message, '') as first_message, coalesce(c.last_message, '') as last_message,
  coalesce(c.alert_level, 0) as alert_level, coalesce(c.chatbot_isactive, false) as chatbot_isactive,
  c.rating, c.customer_read, c.user_read,
  coalesce(c.customer_alias, '') as customer_alias, coalesce(c.customer_host, '') as customer_host,
  coalesce(c.flags, 0) as flags, c.customer_id, c.contact_id, c.project_id, c.sale_id, c.ticket_id`;

export interface SessionRow {
  readonly id: number;
  readonly topic_id: number;
  readonly revision: number;
  readonly status: number;
  readonly user_id: number | null;
  readonly rank: number | null;
  readonly transfer_to: number | null;
  readonly when_requested: Date;
  readonly when_started: Date | null;
  readonly when_ended: Date | null;
  readonly idle: Date | null;
  readonly customer_fetch: Date | null;
  readonly name: string;
  readonly email: string;
  readonly company_name: string;
  readonly phone: string;
  readonly country: number | null;
  readonly consented: boolean;
  readonly initial_queue_pos: number;
  readonly first_message: string;
  readonly last_message: string;
  readonly alert_level: number;
  readonly chatbot_isactive: boolean;
  readonly rating: number | null;
  readonly customer_read: number;
  readonly user_read: number;
  readonly customer_alias: string;
  readonly customer_host: string;
  readonly flags: number;
  readonly customer_id: number | null;
  readonly contact_id: number | null;
  readonly project_id: number | null;
  readonly sale_id: number | null;
  readonly ticket_id: number | null;
}

/** Names of `chat_session.status`. */
export const STATUS_NAMES: ReadonlyMap<number, SessionStatus> = new Map(
  Object.entries(SESSION_STATUS).map(([name, number]) => [number, name as SessionStatus]),
);

/** @throws when the row holds what no chat rule can make, such as an ongoing session that never started. */
export function readSession(row: SessionRow): ChatSession {
  const status = STATUS_NAMES.get(row.status);
  const whenRequested = row.when_requested.getTime();
  const base = {
    id: row.id,
    topicId: row.topic_id,
    revision: row.revision,
    customer: readCustomer(row),
    details: readDetails(row),
    whenRequested,
    idle: row.idle?.getTime() ?? whenRequested,
    initialQueuePos: row.initial_queue_pos,
    firstMessage: row.first_message,
    lastMessage: row.last_message,
    alertLevel: row.alert_level,
    botActive: row.chatbot_isactive,
    rating: row.rating,
    customerRead: row.customer_read,
    userRead: row.user_read,
  };
  switch (status) {
    case 'PreChatForm':
    case 'Faq':
    case 'OfflineForm':
    case 'InQueue':
      return { ...base, status };
    case 'CustomerLast':
    case 'UserLast':
      return {
        ...base,
        status,
        userId: row.user_id,
        rank: row.rank,
        transferTo: row.transfer_to,
        whenStarted: (row.when_started ?? row.when_requested).getTime(),
      };
    case 'Finished':
    case 'Closed':
    case 'RequestPosted':
    case 'ClosedFromQueue':
    case 'Deleted':
      return {
        ...base,
        status,
        userId: row.user_id,
        rank: row.rank,
        transferTo: row.transfer_to,
        whenStarted: row.when_started?.getTime() ?? null,
        whenEnded: (row.when_ended ?? row.idle ?? row.when_requested).getTime(),
      };
    default:
      throw new Error(`chat_session ${row.id} has the unknown status ${row.status}`);
  }
}

function readCustomer(row: SessionRow): Customer {
  return {
    name: row.name,
    email: row.email,
    companyName: row.company_name,
    phone: row.phone,
    country: row.country,
    consented: row.consented,
  };
}

function readDetails(row: SessionRow): SessionDetails {
  return {
    alias: row.customer_alias,
    host: row.customer_host,
    flags: row.flags,
    personId: row.customer_id,
    contactId: row.contact_id,
    projectId: row.project_id,
    saleId: row.sale_id,
    ticketId: row.ticket_id,
  };
}

/** What events can change, as columns; a status without a field leaves NULL there. */
export type ChangingColumns = Omit<SessionRow, 'id' | 'customer_fetch'>;

export function changingColumns(session: ChatSession): ChangingColumns {
  const ongoing = isOngoing(session) ? session : null;
  const ended = 'whenEnded' in session ? session : null;
  const whenStarted = ongoing?.whenStarted ?? ended?.whenStarted ?? null;
  const { details } = session;
  return {
    topic_id: session.topicId,
    revision: session.revision,
    status: SESSION_STATUS[session.status],
    user_id: ongoing?.userId ?? ended?.userId ?? null,
    rank: ongoing?.rank ?? ended?.rank ?? null,
    transfer_to: ongoing?.transferTo ?? ended?.transferTo ?? null,
    when_requested: new Date(session.whenRequested),
    when_started: whenStarted === null ? null : new Date(whenStarted),
    when_ended: ended === null ? null : new Date(ended.whenEnded),
    idle: new Date(session.idle),
    name: session.customer.name,
    email: session.customer.email,
    company_name: session.customer.companyName,
    phone: session.customer.phone,
    country: session.customer.country,
    consented: session.customer.consented,
    initial_queue_pos: session.initialQueuePos,
    first_message: session.firstMessage,
    last_message: session.lastMessage,
    alert_level: session.alertLevel,
    chatbot_isactive: session.botActive,
    rating: session.rating,
    customer_read: session.customerRead,
    user_read: session.userRead,
    customer_alias: details.alias,
    customer_host: details.host,
    flags: details.flags,
    customer_id: details.personId,
    contact_id: details.contactId,
    project_id: details.projectId,
    sale_id: details.saleId,
    ticket_id: details.ticketId,
  };
}
