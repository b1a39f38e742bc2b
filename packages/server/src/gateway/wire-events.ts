/** Chat events as clients see them: agents see all of it, visitors only what is theirs to know (DL4). */
import type { ChatEvent, ChatEventType } from '@parley/domain';
import type { HiddenEvent, WireEvent } from '@parley/protocol';
import type { StoredEvent } from '../storage/event-rows.ts';

export type Audience = 'agent' | 'visitor';

/** A row per event, so that a new one cannot be forgotten: whether the session's customer may see it. */
const VISITOR_SEES: {
  readonly [T in ChatEventType]: (event: Extract<ChatEvent, { type: T }>) => boolean;
} = {
  SessionStarted: () => true,
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
  if (event.type !== 'MessagePosted') return { revision, at, ...event };
  return { revision, at, ...event, id: stored.messageId ?? 0 };
}

function visitorSees(event: ChatEvent): boolean {
  const sees = VISITOR_SEES[event.type] as (event: ChatEvent) => boolean;
  return sees(event);
}
