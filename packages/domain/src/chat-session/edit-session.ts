/** What of a given session is an edit: the fields that people keep, and the history of what has ended (CS86–CS88). */
import { type GivenSession, saved } from './given-session.ts';
import type { SessionChanges, SessionCorrections, SessionEdited } from './saved-events.ts';
import {
  type ChatSession,
  type Customer,
  type EndedSession,
  isEnded,
  isOngoing,
  type SessionDetails,
} from './session.ts';

/**
 * The one event that all edits make; null when nothing differs.
 *
 * @param customerFetch the column of that name, which is no part of the state
 */
export function editSession(
  session: ChatSession,
  given: GivenSession,
  customerFetch: number | null,
): SessionEdited | null {
  const changes = differing(changesIn(session), {
    topicId: given.topicId ?? session.topicId,
    customer: givenCustomer(given, session.customer),
    details: givenDetails(given, session.details),
    // Who answers in a conversation is no label: a bot comes and goes by commands (CS92).
    botActive: isOngoing(session)
      ? session.botActive
      : saved(session.botActive, given.chatbotIsActive, false),
    rating: saved(session.rating, given.rating, null),
  });
  const corrections = isEnded(session) ? correct(session, given, customerFetch) : {};
  const differs = Object.keys(changes).length + Object.keys(corrections).length > 0;
  return differs ? { type: 'SessionEdited', changes, corrections } : null;
}

/** The customer with what was given of it. */
export function givenCustomer(given: GivenSession, before: Customer): Customer {
  return {
    name: saved(before.name, given.name, ''),
    email: saved(before.email, given.email, ''),
    companyName: saved(before.companyName, given.companyName, ''),
    phone: saved(before.phone, given.phone, ''),
    country: saved(before.country, given.country, null),
    consented: saved(before.consented, given.consented, false),
  };
}

/** The details with what was given of them. */
export function givenDetails(given: GivenSession, before: SessionDetails): SessionDetails {
  return {
    alias: saved(before.alias, given.customerAlias, ''),
    host: saved(before.host, given.customerHost, ''),
    flags: saved(before.flags, given.flags, 0),
    personId: saved(before.personId, given.customerId, null),
    contactId: saved(before.contactId, given.contactId, null),
    projectId: saved(before.projectId, given.projectId, null),
    saleId: saved(before.saleId, given.saleId, null),
    ticketId: saved(before.ticketId, given.ticketId, null),
  };
}

function changesIn({ topicId, customer, details, botActive, rating }: ChatSession): SessionChanges {
  return { topicId, customer, details, botActive, rating };
}

function correct(
  session: EndedSession,
  given: GivenSession,
  customerFetch: number | null,
): Partial<SessionCorrections> {
  const { userId, transferTo, rank, whenRequested, whenStarted, whenEnded, idle } = session;
  const { initialQueuePos, firstMessage, lastMessage, alertLevel } = session;
  const before: SessionCorrections = {
    ...{ userId, transferTo, rank, whenRequested, whenStarted, whenEnded, idle, customerFetch },
    ...{ initialQueuePos, firstMessage, lastMessage, alertLevel },
  };
  return differing(before, {
    userId: saved(userId, given.userId, null),
    transferTo: saved(transferTo, given.transferTo, null),
    rank: saved(rank, given.rank, null),
    whenRequested: given.whenRequested ?? whenRequested,
    whenStarted: saved(whenStarted, given.whenStarted, null),
    whenEnded: given.whenEnded ?? whenEnded,
    idle: given.idle ?? idle,
    customerFetch: saved(customerFetch, given.customerFetch, null),
    initialQueuePos: saved(initialQueuePos, given.initialQueuePos, 0),
    firstMessage: saved(firstMessage, given.firstMessage, ''),
    lastMessage: saved(lastMessage, given.lastMessage, ''),
    alertLevel: saved(alertLevel, given.alertLevel, 0),
  });
}

/** The fields of `after` that are not as they were `before`; flat objects are compared by their fields. */
function differing<T extends object>(before: T, after: T): Partial<T> {
  const was = new Map<string, unknown>(Object.entries(before));
  const fields = Object.entries(after).filter(([name, value]) => !isSame(was.get(name), value));
  return Object.fromEntries(fields) as Partial<T>;
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return a === b;
  return Object.keys(differing(a, b)).length === 0;
}
