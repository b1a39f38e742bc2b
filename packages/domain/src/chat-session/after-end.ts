/** What a customer may do with a finished session: come back to it and rate it (CS63–CS69). */
import { isBlank } from '../message-text/plain-text.ts';
import { lowestFreeRank } from '../rank/lowest-free-rank.ts';
import type { Facts, PostCustomerMessage, RateSession, ReopenSession } from './commands.ts';
import type { Decision, RefusalCode } from './decision.ts';
import type { ChatEvent } from './events.ts';
import { customerWriter, specialLine } from './lines.ts';
import { customerMessage } from './messages.ts';
import { accept, type LiveSession, refuse } from './outcome.ts';
import { type EndedSession, isEnded } from './session.ts';

const BEST_RATING = 5;

/** The customer comes back (CS63, CS64). */
export function reopenSession(
  session: LiveSession,
  _command: ReopenSession,
  facts: Facts,
): Decision {
  if (!isEnded(session)) return refuse('not_finished');
  const obstacle = reopenObstacle(session, facts);
  if (obstacle !== null) return refuse(obstacle);
  return accept(session, reopenEvents(session, facts), facts.now);
}

/** A customer who writes in a finished session has come back to it. */
export function reopenWithMessage(
  session: EndedSession,
  command: PostCustomerMessage,
  facts: Facts,
): Decision {
  if (reopenObstacle(session, facts) !== null) return refuse('session_ended');
  if (isBlank(command.html)) return refuse('message_empty');
  const events = [...reopenEvents(session, facts), customerMessage(session, command)];
  return accept(session, events, facts.now);
}

/** The customer rates (CS67–CS69). */
export function rateSession(session: LiveSession, { rating }: RateSession, facts: Facts): Decision {
  if (session.status !== 'Finished' && session.status !== 'Closed') return refuse('not_finished');
  if (!facts.topic.ratingEnabled) return refuse('rating_disabled');
  const valid = Number.isInteger(rating) && rating >= 1 && rating <= BEST_RATING;
  if (!valid) return refuse('rating_invalid');
  if (rating === session.rating) return refuse('nothing_to_do');
  return accept(session, [{ type: 'SessionRated', rating }], facts.now);
}

/** Why the session cannot be reopened: it is closed for good, or nobody would answer in it. */
function reopenObstacle(session: EndedSession, { topic }: Facts): RefusalCode | null {
  if (session.status !== 'Finished') return 'not_finished';
  const answered = session.userId !== null || session.botActive;
  return topic.postChatForm && answered ? null : 'reopen_disabled';
}

function reopenEvents(session: EndedSession, facts: Facts): ChatEvent[] {
  const rank = session.userId === null ? null : lowestFreeRank(facts.usedRanks);
  return [
    { type: 'SessionReopened', rank },
    specialLine('ReopenedByCustomer', customerWriter(session.customer.name)),
  ];
}
