/** The pure fold: a session and its next event give the session after it. Nothing else makes a session. */

import type { RevisedEvent } from './events.ts';
import { begin } from './evolve-begin.ts';
import { evolveEdited } from './evolve-edited.ts';
import { evolveMessage } from './evolve-message.ts';
import type { ChatSession, DeletedSession } from './session.ts';
import { isOngoing } from './session.ts';
import { base, end, introduce, startOf } from './session-base.ts';
import { isAllowed } from './transitions.ts';

/** A history that no rule could have written: an event out of order or in a status where it cannot happen. */
export class BrokenHistoryError extends Error {
  override readonly name = 'BrokenHistoryError';
}

/**
 * Applies one event. `session` is null before the first, which must be `SessionStarted` or `SessionImported`;
 * `sessionId` names the session that begins by it.
 *
 * @throws BrokenHistoryError when the revision is not the next one or the table of transitions has no such step
 */
export function evolve(
  session: ChatSession | null,
  revised: RevisedEvent,
  sessionId: number,
): ChatSession {
  const from = session?.status ?? 'none';
  const expected = (session?.revision ?? 0) + 1;
  if (revised.revision !== expected) {
    throw new BrokenHistoryError(`revision ${revised.revision} where ${expected} is next`);
  }
  const next = apply(session, revised, sessionId);
  if (next === null || !isAllowed(from, revised.event.type, next.status)) {
    throw new BrokenHistoryError(`${revised.event.type} cannot happen in ${from}`);
  }
  return next;
}

/** The session after the event; null when its shape has no place for it. */
function apply(
  session: ChatSession | null,
  { revision, at, event }: RevisedEvent,
  sessionId: number,
): ChatSession | null {
  if (session === null) {
    return begin(event, sessionId, revision, at);
  }
  switch (event.type) {
    case 'MessagePosted':
      return evolveMessage(session, event, revision, at);
    case 'SessionStarted':
    case 'SessionImported':
      return null;
    case 'SessionEdited':
      return evolveEdited(session, event, revision);
    case 'PreChatFormSubmitted':
      return { ...introduce(session, event.customer), revision, status: event.status };
    case 'FaqPassed':
      return { ...base(session), revision, status: event.status };
    case 'RequestWasPosted': {
      const { customer, details } = introduce(session, event.customer);
      const ended = end(session, 'RequestPosted', revision, at);
      return { ...ended, customer, details: { ...details, ticketId: event.ticketId } };
    }
    case 'SessionPickedUp':
      return {
        ...base(session),
        revision,
        status: 'CustomerLast',
        userId: event.userId,
        rank: event.rank,
        whenStarted: at,
        transferTo: null,
        alertLevel: 0,
      };
    case 'SessionFinished':
      return end(session, 'Finished', revision, at);
    case 'QueueLeft':
      return end(session, 'ClosedFromQueue', revision, at);
    case 'SessionClosed':
      return end(session, 'Closed', revision, at);
    case 'SessionReopened': {
      const userId = 'userId' in session ? session.userId : null;
      return {
        ...base(session),
        revision,
        status: 'CustomerLast',
        userId,
        // Corrected history may have left both: an agent comes before a bot (CS6).
        botActive: userId === null && session.botActive,
        rank: event.rank,
        whenStarted: startOf(session) ?? at,
        transferTo: null,
        alertLevel: 0,
      };
    }
    case 'SessionReset':
      return { ...base(session), revision, status: event.status, botActive: false, alertLevel: 0 };
    case 'TransferRequested':
      return isOngoing(session) ? { ...session, revision, transferTo: event.toUserId } : null;
    case 'TransferAccepted':
      if (!isOngoing(session)) return null;
      return {
        ...session,
        revision,
        userId: event.userId,
        rank: event.rank,
        transferTo: null,
        botActive: false,
        alertLevel: 0,
      };
    case 'TransferRefused':
    case 'TransferCancelled':
      return isOngoing(session) ? { ...session, revision, transferTo: null } : null;
    case 'MessagesRead':
      return event.by === 'customer'
        ? { ...session, revision, customerRead: event.upTo }
        : { ...session, revision, userRead: event.upTo };
    case 'SessionRated':
      return { ...session, revision, rating: event.rating };
    case 'AlertRaised':
      return { ...session, revision, alertLevel: event.level };
    case 'SessionDeleted':
      return {
        ...end(session, 'Closed', revision, at),
        status: 'Deleted',
      } satisfies DeletedSession;
    default:
      return event satisfies never;
  }
}
