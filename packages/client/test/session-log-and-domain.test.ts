import { BrokenHistoryError, type ChatEvent, type ChatSession, evolve } from '@parley/domain';
import type { WireEvent } from '@parley/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEvents, emptySessionLog } from '../src/index.ts';
import { CUSTOMER } from './support/wire-events.ts';

const party = fc.constantFrom('customer', 'user', 'bot', 'system');
const userId = fc.integer({ min: 1, max: 3 });
const rank = fc.integer({ min: 1, max: 3 });
const customer = fc.constantFrom(CUSTOMER, { ...CUSTOMER, name: 'Grace' });
const type = <T extends string>(name: T) => fc.constant(name);

const details = fc.record({
  alias: type('Ada'),
  host: type(''),
  flags: fc.constant(0),
  personId: fc.option(userId),
  contactId: fc.constant(null),
  projectId: fc.constant(null),
  saleId: fc.constant(null),
  ticketId: fc.option(userId),
});
const answering = {
  userId,
  rank: fc.option(rank),
  transferTo: fc.option(userId),
  whenStarted: rank,
};

const chatEvent = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: type('MessagePosted'),
      messageType: fc.constantFrom('ToCustomer', 'ToUser', 'Special'),
      specialType: fc.constantFrom('None', 'Welcome', 'ClickedOption', 'BotMessage', 'NewSession'),
      specialParam: type(''),
      html: fc.constantFrom('one', 'two'),
      author: type('Kari'),
      by: party,
      userId: fc.constant(null),
      clientId: fc.constant(null),
    }),
  },
  fc.record({
    type: type('PreChatFormSubmitted'),
    customer,
    status: fc.constantFrom('Faq', 'OfflineForm', 'InQueue'),
  }),
  fc.record({ type: type('FaqPassed'), status: fc.constantFrom('OfflineForm', 'InQueue') }),
  fc.record({ type: type('RequestWasPosted'), customer, ticketId: userId }),
  fc.record({
    type: type('SessionPickedUp'),
    userId,
    agentName: type('Kari'),
    rank,
    waitedSeconds: userId,
  }),
  fc.record({ type: type('SessionFinished'), by: party }),
  fc.record({ type: type('SessionClosed') }),
  fc.record({ type: type('QueueLeft'), by: fc.constantFrom('customer', 'system') }),
  fc.record({ type: type('SessionReopened'), rank }),
  fc.record({
    type: type('SessionReset'),
    status: fc.constantFrom('PreChatForm', 'OfflineForm', 'InQueue'),
  }),
  fc.record({ type: type('TransferRequested'), byUserId: userId, toUserId: userId }),
  fc.record({ type: type('TransferAccepted'), userId, agentName: type('Ola'), rank }),
  fc.record({ type: type('TransferRefused'), byUserId: userId }),
  fc.record({ type: type('TransferCancelled'), byUserId: userId }),
  fc.record({ type: type('MessagesRead'), by: fc.constantFrom('customer', 'user'), upTo: rank }),
  fc.record({ type: type('SessionRated'), rating: rank }),
  fc.record({ type: type('AlertRaised'), level: fc.constantFrom(1, 2) }),
  fc.record({ type: type('SessionDeleted') }),
  fc.record({
    type: type('SessionEdited'),
    changes: fc.record(
      { topicId: rank, customer, details, rating: rank, botActive: fc.boolean() },
      { requiredKeys: [] },
    ),
    corrections: fc.oneof(
      fc.constant({}),
      fc.record(
        {
          userId: fc.option(userId),
          transferTo: fc.option(userId),
          rank: fc.option(rank),
          whenRequested: rank,
          whenStarted: fc.option(rank),
          whenEnded: rank,
          customerFetch: rank,
          alertLevel: rank,
        },
        { requiredKeys: [] },
      ),
    ),
  }),
) as fc.Arbitrary<ChatEvent>;

const started: fc.Arbitrary<ChatEvent> = fc.record({
  type: type('SessionStarted'),
  host: type(''),
  topicId: rank,
  status: fc.constantFrom('PreChatForm', 'Faq', 'OfflineForm', 'InQueue'),
  customer,
  initialQueuePos: rank,
  botActive: fc.boolean(),
});

const imported: fc.Arbitrary<ChatEvent> = fc
  .record({
    topicId: rank,
    customer,
    details,
    whenRequested: rank,
    idle: rank,
    initialQueuePos: rank,
    firstMessage: type(''),
    lastMessage: type(''),
    alertLevel: rank,
    botActive: fc.boolean(),
    rating: rank,
    customerRead: fc.constant(0),
    userRead: fc.constant(0),
    place: fc.oneof(
      fc.record({ status: fc.constantFrom('PreChatForm', 'Faq', 'OfflineForm', 'InQueue') }),
      fc.record({ ...answering, status: fc.constantFrom('CustomerLast', 'UserLast') }),
      fc.record({ ...answering, status: fc.constantFrom('Finished', 'Closed'), whenEnded: rank }),
    ),
  })
  .map(
    ({ place, ...state }) =>
      ({ type: 'SessionImported', state: { ...state, ...place } }) as unknown as ChatEvent,
  );

/** The session after those of the events that can happen, and these as they go over the wire. */
function live(events: readonly ChatEvent[]): {
  readonly session: ChatSession | null;
  readonly wire: readonly WireEvent[];
} {
  let session: ChatSession | null = null;
  const wire: WireEvent[] = [];
  for (const event of events) {
    const place = { revision: wire.length + 1, at: 1_000 * (wire.length + 1) };
    try {
      session = evolve(session, { ...place, event }, 1);
    } catch (error) {
      if (error instanceof BrokenHistoryError) continue;
      throw error;
    }
    const { corrections = {}, ...rest } = { ...event } as ChatEvent & { corrections?: object };
    const changes = 'changes' in event ? { changes: { ...event.changes, ...corrections } } : {};
    const id = event.type === 'MessagePosted' ? { id: 1 } : {};
    wire.push({ ...rest, ...place, ...id, ...changes } as WireEvent);
  }
  return { session, wire };
}

describe('what clients make of a history', () => {
  it('[CS1] is what the server makes of it', () => {
    fc.assert(
      fc.property(
        fc.oneof(started, imported),
        fc.array(chatEvent, { maxLength: 60 }),
        (first, events) => {
          const { session, wire } = live([first, ...events]);
          const { log } = applyEvents(emptySessionLog(1), wire);
          const shared = {
            sessionId: log.sessionId,
            revision: log.revision,
            topicId: log.topicId,
            status: log.status,
            customer: log.customer,
            userId: log.userId,
            rank: log.rank,
            transferTo: log.transferTo,
            whenRequested: log.whenRequested,
            whenStarted: log.whenStarted,
            whenEnded: log.whenEnded,
            rating: log.rating,
            alertLevel: log.alertLevel,
            ticketId: log.ticketId,
            customerRead: log.customerRead,
            userRead: log.userRead,
          };
          // A status without a field has nothing there, which clients write as null.
          const nothing = Object.fromEntries(Object.keys(shared).map((key) => [key, null]));
          const { id: sessionId, ...state } = session as ChatSession;
          const { ticketId } = state.details;
          expect({ ...nothing, ...state, ticketId, sessionId }).toMatchObject(shared);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
