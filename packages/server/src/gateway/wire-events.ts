/** Chat events as clients see them: agents see all of it, visitors only what is theirs to know (DL4). */
import type { ChatEvent, ChatEventType, SessionEdited } from '@parley/domain';
import type { HiddenEvent, ImportedSession, SessionEdits, WireEvent } from '@parley/protocol';
import type { StoredEvent } from '../storage/event-rows.ts';

export type Audience = 'agent' | 'visitor';

/** A row per event, so that a new one cannot be forgotten: whether the session's customer may see it. */
const VISITOR_SEES: {
  readonly [T in ChatEventType]: (event: Extract<ChatEvent, { type: T }>) => boolean;
} = {
  SessionStarted: () => true,
  SessionImported: () => true,
  SessionEdited: (event) => Object.keys(editsForVisitor(event)).length > 0,
  PreChatFormSubmitted: () => true,
  FaqPassed: () => true,
  RequestWasPosted: () => true,
  SessionPickedUp: () => true,
  MessagePosted: (event) => event.specialType !== 'TransferRejected',
  SessionFinished: () => true,
  SessionClosed: () => true,
  QueueLeft: () => true,
  SessionReopened: () => true,
  SessionReset: () => true,
  TransferRequested: () => false,
  TransferAccepted: () => true,
  TransferRefused: () => false,
  TransferCancelled: () => false,
  MessagesRead: () => true,
  SessionRated: () => true,
  AlertRaised: () => false,
  SessionDeleted: () => true,
};

export function toWireEvent(stored: StoredEvent, audience: Audience): WireEvent {
  const { revision, at, event } = stored;
  if (audience === 'visitor' && !visitorSees(event)) {
    return { revision, at, type: 'Hidden' } satisfies HiddenEvent;
  }
  switch (event.type) {
    case 'MessagePosted':
      return { revision, at, ...event, id: stored.messageId ?? 0 };
    case 'SessionImported': {
      const state = audience === 'visitor' ? withoutOurs(event.state) : event.state;
      return { revision, at, type: event.type, state };
    }
    case 'SessionEdited': {
      const changes = audience === 'visitor' ? editsForVisitor(event) : editsOf(event);
      return { revision, at, type: event.type, changes };
    }
    default:
      return { revision, at, ...event };
  }
}

function visitorSees(event: ChatEvent): boolean {
  const sees = VISITOR_SEES[event.type] as (event: ChatEvent) => boolean;
  return sees(event);
}

/** Whether changes or corrections: to a client both are what differs now. */
function editsOf({ changes, corrections }: SessionEdited): SessionEdits {
  return { ...changes, ...corrections };
}

/** What a visitor may know of them; the rest is left out, not only unsaid. */
function editsForVisitor(event: SessionEdited): SessionEdits {
  const edits = editsOf(event);
  return Object.fromEntries(Object.entries(edits).filter(([field]) => VISITORS_OWN.has(field)));
}

function withoutOurs(state: ImportedSession): ImportedSession {
  const { topicId, status, customer, whenRequested, rating, botActive } = state;
  const { userId = null, whenStarted = null, whenEnded } = state;
  return {
    ...{ topicId, status, customer, whenRequested, rating, botActive, userId, whenStarted },
    ...(whenEnded === undefined ? {} : { whenEnded }),
  };
}

const VISITORS_OWN: ReadonlySet<string> = new Set<keyof SessionEdits>([
  'topicId',
  'customer',
  'botActive',
  'rating',
  'userId',
  'whenRequested',
  'whenStarted',
  'whenEnded',
]);
