/** What stays of a session when its status, and with it its shape, changes. */
import { excerpt } from '../message-text/text-length.ts';
import {
  type ChatSession,
  type Customer,
  type EndedSession,
  type EndedStatus,
  type FormSession,
  isEnded,
} from './session.ts';

/** Characters that `chat_session.customer_alias` holds. */
const ALIAS_LENGTH = 64;

/** What every status has; the rest belongs to one status and is left behind. */
export function base(session: ChatSession): Omit<FormSession, 'status'> {
  return {
    id: session.id,
    topicId: session.topicId,
    revision: session.revision,
    customer: session.customer,
    details: session.details,
    whenRequested: session.whenRequested,
    idle: session.idle,
    initialQueuePos: session.initialQueuePos,
    firstMessage: session.firstMessage,
    lastMessage: session.lastMessage,
    alertLevel: session.alertLevel,
    botActive: session.botActive,
    rating: session.rating,
    customerRead: session.customerRead,
    userRead: session.userRead,
  };
}

/** {@link base}, now that the customer has said who it is; the first name that it gives is its alias. */
export function introduce(session: ChatSession, customer: Customer): Omit<FormSession, 'status'> {
  const { details } = session;
  const alias = details.alias === '' ? aliasOf(customer) : details.alias;
  return { ...base(session), customer, details: { ...details, alias } };
}

/** What lists call a customer that nobody has called otherwise. */
export function aliasOf({ name }: Pick<Customer, 'name'>): string {
  return excerpt(name, ALIAS_LENGTH);
}

/** The ended form of a session; one that had ended before keeps its times and its marks. */
export function end<S extends EndedStatus>(
  session: ChatSession,
  status: S,
  revision: number,
  at: number,
): EndedSession & { readonly status: S } {
  return {
    ...base(session),
    revision,
    status,
    userId: 'userId' in session ? session.userId : null,
    rank: isEnded(session) ? session.rank : null,
    transferTo: isEnded(session) ? session.transferTo : null,
    whenStarted: startOf(session),
    whenEnded: 'whenEnded' in session ? session.whenEnded : at,
  };
}

/** When somebody began to answer; null when nobody has. */
export function startOf(session: ChatSession): number | null {
  return 'whenStarted' in session ? session.whenStarted : null;
}
