/** A row of `chat_session` as the domain's union, and back to the columns that events change. */
import {
  type ChatSession,
  type Customer,
  isOngoing,
  SESSION_STATUS,
  type SessionStatus,
} from '@parley/domain';

/** The select list that {@link readSession} reads; `c` is `chat_session`. Absent text is the empty string. */
export const SESSION_COLUMNS = `
  c.id, c.topic_id, c.revision, c.status, c.user_id, c.rank, c.transfer_to, c.ticket_id,
  c.when_requested, c.when_started, c.when_ended, c.idle, c.customer_fetch,
  coalesce(c.name, '') as name, coalesce(c.email, '') as email,
  coalesce(c.company_name, '') as company_name, coalesce(c.phone, '') as phone,
  c.country, coalesce(c.consented, false) as consented,
  coalesce(c.initial_queue_pos, 0) as initial_queue_pos,
  coalesce(c.first_message, '') as first_message, coalesce(c.last_message, '') as last_message,
  coalesce(c.alert_level, 0) as alert_level, coalesce(c.chatbot_isactive, false) as chatbot_isactive,
  c.rating, c.customer_read, c.user_read`;

export interface SessionRow {
  readonly id: number;
  readonly topic_id: number;
  readonly revision: number;
  readonly status: number;
  readonly user_id: number | null;
  readonly rank: number | null;
  readonly transfer_to: number | null;
  readonly ticket_id: number | null;
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
}

const STATUS_NAMES = new Map<number, SessionStatus>(
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
    whenRequested,
    idle: row.idle?.getTime() ?? whenRequested,
    initialQueuePos: row.initial_queue_pos,
    firstMessage: row.first_message,
    lastMessage: row.last_message,
    alertLevel: readAlertLevel(row.alert_level),
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
        whenStarted: row.when_started?.getTime() ?? null,
        whenEnded: (row.when_ended ?? row.idle ?? row.when_requested).getTime(),
        ticketId: row.ticket_id,
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

function readAlertLevel(level: number): 0 | 1 | 2 {
  return level === 1 || level === 2 ? level : 0;
}

/** What events can change, as columns; a status without a field leaves NULL there. */
export type ChangingColumns = Omit<SessionRow, 'id' | 'topic_id' | 'customer_fetch'>;

export function changingColumns(session: ChatSession): ChangingColumns {
  const ongoing = isOngoing(session) ? session : null;
  const ended = 'whenEnded' in session ? session : null;
  const whenStarted = ongoing?.whenStarted ?? ended?.whenStarted ?? null;
  return {
    revision: session.revision,
    status: SESSION_STATUS[session.status],
    user_id: ongoing?.userId ?? ended?.userId ?? null,
    rank: ongoing?.rank ?? null,
    transfer_to: ongoing?.transferTo ?? null,
    ticket_id: ended?.ticketId ?? null,
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
  };
}
