/** Writes the sample requests: those that visitors left when nobody was there, and those that agents have worked on. */
import { plainText } from '@parley/domain';
import type { Queryable } from '../storage/database.ts';
import type { Calendar } from './calendar.ts';
import { AGENTS, CUSTOMERS } from './demo-people.ts';
import { BASE_STATUS, type DemoRequest, REQUESTS } from './demo-requests.ts';
import { SUPPORT } from './demo-topics.ts';
import { insertRows, type Row } from './insert-rows.ts';
import type { PlayedSession } from './play-sessions.ts';

/** `ticket.origin` */
const FROM_CHAT = 11;
const SYSTEM_USER = 1;
/** `ej_category`, `ticket_priority` and `ticket_status` of requests that nobody has touched. */
const UNTOUCHED = { orders: 2, sales: 5, medium: 2, open: 1 };
const CLOSED = 2;
const HTML = 2;
const EXTERNAL = 2;
/** `ej_message.badge` */
const BADGE = { reply: 1, incoming: 4 };
const MINUTES_TO_REPLY = 95;

/** A request as both kinds are written. */
interface Written {
  readonly id: number;
  readonly title: string;
  readonly at: string;
  readonly personId: number | null;
  readonly contactId: number | null;
  readonly author: string;
  readonly email: string;
  readonly category: number;
  readonly priority: number;
  readonly status: number;
  readonly owner: number;
  readonly language: string;
  /** The customer's and the agents' in turn. */
  readonly messages: readonly { readonly html: string; readonly at: string }[];
}

/** @returns the ids of the requests that agents have worked on, by the person that made them */
export async function insertRequests(
  tx: Queryable,
  sessions: readonly PlayedSession[],
  calendar: Calendar,
): Promise<ReadonlyMap<number, number>> {
  const left = sessions.flatMap(leftRequest);
  const first = Math.max(0, ...left.map(({ id }) => id)) + 1;
  const worked = REQUESTS.map((request, index) => workedRequest(request, first + index, calendar));
  const requests = [...left, ...worked];
  await insertRows(tx, 'ticket', 'id', requests.map(ticketRow));
  const messages = requests.flatMap(messageRows);
  await insertRows(
    tx,
    'ej_message',
    'id',
    messages.map((row, index) => ({ id: index + 1, ...row })),
  );
  return new Map(worked.flatMap(({ id, personId }) => (personId === null ? [] : [[personId, id]])));
}

function leftRequest({ plan, session }: PlayedSession): readonly Written[] {
  if (plan.request === null) return [];
  const at = new Date(session.idle).toISOString();
  return [
    {
      id: plan.request.ticketId,
      title: plan.request.title,
      at,
      personId: plan.personId,
      contactId: plan.contactId,
      author: plan.customer.name,
      email: plan.customer.email,
      category: plan.topicId === SUPPORT ? UNTOUCHED.orders : UNTOUCHED.sales,
      priority: UNTOUCHED.medium,
      status: UNTOUCHED.open,
      owner: SYSTEM_USER,
      language: '',
      messages: [{ html: plan.request.text, at }],
    },
  ];
}

function workedRequest(request: DemoRequest, id: number, calendar: Calendar): Written {
  const customer = CUSTOMERS.find((person) => person.id === request.personId);
  if (customer === undefined) throw new Error(`there is no person ${request.personId}`);
  const { title, category, priority, status, owner, personId, day } = request;
  return {
    id,
    title,
    category,
    priority,
    status,
    owner,
    personId,
    at: calendar.on(day),
    contactId: customer.companyId,
    author: `${customer.firstname} ${customer.lastname}`,
    email: customer.email,
    language: 'en',
    messages: request.messages.map((html, index) => ({
      html,
      at: calendar.on(day, 9 + (index * MINUTES_TO_REPLY) / 60),
    })),
  };
}

function ticketRow(request: Written): Row {
  const last = request.messages.at(-1)?.at ?? request.at;
  const reply = request.messages[1];
  const status = BASE_STATUS.get(request.status) ?? 1;
  const closed = status === CLOSED;
  return {
    id: request.id,
    title: request.title,
    created_at: request.at,
    last_changed: last,
    closed_at: closed ? last : null,
    replied_at: reply?.at ?? null,
    author: request.author,
    cust_id: request.personId,
    contact_id: request.contactId,
    origin: FROM_CHAT,
    from_address: request.email,
    num_messages: request.messages.length,
    num_replies: Math.floor(request.messages.length / 2),
    real_time_to_reply: reply === undefined ? 0 : MINUTES_TO_REPLY,
    real_time_to_close: closed ? MINUTES_TO_REPLY * (request.messages.length - 1) : 0,
    created_by: SYSTEM_USER,
    owned_by: request.owner,
    category: request.category,
    orig_category: request.category,
    priority: request.priority,
    orig_priority: request.priority,
    ticket_type: 1,
    ticket_status: request.status,
    slevel: EXTERNAL,
    status,
    read_status: request.owner === SYSTEM_USER ? 3 : 1,
    read_by_owner: request.owner === SYSTEM_USER ? null : last,
    language: request.language,
  };
}

function messageRows(request: Written): readonly Row[] {
  const agent = AGENTS.find(({ id }) => id === request.owner);
  return request.messages.map(({ html, at }, index) => {
    const byAgent = index % 2 === 1;
    const rich = html.startsWith('<');
    return {
      ticket_id: request.id,
      created_at: at,
      changed_at: at,
      author: byAgent && agent ? `${agent.firstname} ${agent.lastname}` : request.author,
      created_by: byAgent ? request.owner : SYSTEM_USER,
      customer_id: byAgent ? null : request.personId,
      type: rich ? HTML : 1,
      slevel: EXTERNAL,
      body: rich ? plainText(html) : html,
      html_body: rich ? html : '',
      search_title: request.title,
      badge: byAgent ? BADGE.reply : BADGE.incoming,
      language: request.language,
      important: false,
    };
  });
}
