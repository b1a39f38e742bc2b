import { emptySessionLog, type SessionLog } from '@parley/client';
import type { MessageEvent, SessionSummary } from '@parley/protocol';

/** The moment around which the tests happen: midday, so that a few hours do not change the day. */
export const NOON = new Date(2026, 4, 20, 12, 0, 0).getTime();

/** A waiting chat, with what a test says about it. */
export function aSession(over: Partial<SessionSummary> = {}): SessionSummary {
  return {
    id: 1,
    topicId: 1,
    revision: 1,
    status: 'InQueue',
    customer: {
      name: '',
      email: '',
      companyName: '',
      phone: '',
      country: null,
      consented: false,
    },
    whenRequested: NOON,
    whenStarted: null,
    whenEnded: null,
    idle: NOON,
    userId: null,
    rank: null,
    transferTo: null,
    firstMessage: '',
    lastMessage: '',
    rating: null,
    customerRead: 0,
    userRead: 0,
    ...over,
  };
}

/** A message of the customer, with what a test says about it. */
export function aMessage(over: Partial<MessageEvent> = {}): MessageEvent {
  const revision = over.revision ?? 2;
  return {
    type: 'MessagePosted',
    revision,
    at: NOON,
    id: revision,
    messageType: 'ToUser',
    specialType: 'None',
    specialParam: '',
    html: 'Hello',
    author: 'Åse',
    by: 'customer',
    userId: null,
    clientId: null,
    ...over,
  };
}

/** What an agent says. */
export function anAnswer(over: Partial<MessageEvent> = {}): MessageEvent {
  return aMessage({ messageType: 'ToCustomer', by: 'user', userId: 10, author: 'Kari', ...over });
}

/** A followed chat with these messages. */
export function aLog(
  messages: readonly MessageEvent[],
  over: Partial<SessionLog> = {},
): SessionLog {
  const revision = messages.at(-1)?.revision ?? 1;
  return { ...emptySessionLog(1), revision, messages, whenRequested: NOON, ...over };
}
