/** Rows of `chat_session` whole, as the programs that work with records read them. */
import type { SavableSession } from '@parley/domain';
import type { Agent } from './agents.ts';
import type { Queryable } from './database.ts';
import { STATUS_NAMES } from './session-row.ts';

/** Every column, by its name; times are ms since the epoch, UTC. An absent text is empty. */
export interface SessionRecord extends SavableSession {
  readonly id: number;
  /** The secret that the customer's client proves itself by. */
  readonly sessionKey: string;
  readonly revision: number;
  readonly customerRead: number;
  readonly userRead: number;
  readonly startId: string | null;
}

/** As many ended sessions of an agent's topics as a list holds, the newest ones. */
const LISTED_ENDED = 500;

const COLUMNS = `
  c.id, c.topic_id as "topicId", c.user_id as "userId", c.customer_id as "customerId",
  coalesce(c.customer_alias, '') as "customerAlias", c.status,
  c.when_requested as "whenRequested", c.when_started as "whenStarted", c.when_ended as "whenEnded",
  coalesce(c.idle, c.when_requested) as idle, c.customer_fetch as "customerFetch",
  coalesce(c.session_key, '') as "sessionKey",
  coalesce(c.initial_queue_pos, 0) as "initialQueuePos",
  coalesce(c.customer_host, '') as "customerHost", coalesce(c.alert_level, 0) as "alertLevel",
  c.rank, coalesce(c.name, '') as name, coalesce(c.company_name, '') as "companyName",
  coalesce(c.email, '') as email, coalesce(c.phone, '') as phone,
  coalesce(c.first_message, '') as "firstMessage", coalesce(c.last_message, '') as "lastMessage",
  coalesce(c.flags, 0) as flags, c.project_id as "projectId", c.sale_id as "saleId",
  c.ticket_id as "ticketId", c.contact_id as "contactId", c.transfer_to as "transferTo",
  coalesce(c.consented, false) as consented,
  coalesce(c.chatbot_isactive, false) as "chatbotIsActive", c.country, c.rating,
  c.revision, c.customer_read as "customerRead", c.user_read as "userRead",
  c.start_id as "startId"`;

/** A session in any status, a deleted one too; null when there is none. */
export async function loadSessionRecord(db: Queryable, id: number): Promise<SessionRecord | null> {
  const [record] = await loadSessionRecords(db, [id]);
  return record ?? null;
}

/** Several sessions in the order of their ids; unknown ids are left out. */
export async function loadSessionRecords(
  db: Queryable,
  ids: readonly number[],
): Promise<readonly SessionRecord[]> {
  const { rows } = await db.query<Row>({
    name: 'load-session-records',
    text: `select ${COLUMNS} from chat_session c where c.id = any($1::int[]) order by c.id`,
    values: [ids],
  });
  return rows.map(readRecord);
}

/**
 * The sessions of the topics that an agent is a member of, by id; of all topics for an administrator. Every open one,
 * and the newest {@link LISTED_ENDED} that have ended; never a deleted one.
 *
 * The newest are looked up topic by topic and status by status, each from the end of its index: a topic where little
 * happens would otherwise cost a walk over the sessions of all others.
 */
export async function listSessionRecords(
  db: Queryable,
  agent: Pick<Agent, 'administrator' | 'memberships'>,
): Promise<readonly SessionRecord[]> {
  const { rows } = await db.query<Row>({
    name: 'list-session-records',
    text: `
      with topics as (select id from chat_topic where $1 or id = any($2::int[]))
      select ${COLUMNS} from chat_session c where c.id in (
        select id from chat_session
        where status in (1, 2, 3, 4, 5, 6) and topic_id in (select id from topics)
        union all (
          select newest.id from topics t
          cross join unnest('{7,9,10,11}'::int2[]) as ended(status)
          cross join lateral (
            select id from chat_session where status = ended.status and topic_id = t.id
            order by id desc limit ${LISTED_ENDED}) newest
          order by newest.id desc limit ${LISTED_ENDED}))
      order by c.id`,
    values: [agent.administrator, agent.memberships.map(({ topicId }) => topicId)],
  });
  return rows.map(readRecord);
}

type Time = 'whenRequested' | 'whenStarted' | 'whenEnded' | 'idle' | 'customerFetch';

type Row = Omit<SessionRecord, Time | 'status'> & {
  readonly status: number;
  readonly whenRequested: Date;
  readonly whenStarted: Date | null;
  readonly whenEnded: Date | null;
  readonly idle: Date;
  readonly customerFetch: Date | null;
};

function readRecord(row: Row): SessionRecord {
  const status = STATUS_NAMES.get(row.status);
  if (status === undefined) {
    throw new Error(`chat_session ${row.id} has the unknown status ${row.status}`);
  }
  return {
    ...row,
    status,
    whenRequested: row.whenRequested.getTime(),
    whenStarted: row.whenStarted?.getTime() ?? null,
    whenEnded: row.whenEnded?.getTime() ?? null,
    idle: row.idle.getTime(),
    customerFetch: row.customerFetch?.getTime() ?? null,
  };
}
