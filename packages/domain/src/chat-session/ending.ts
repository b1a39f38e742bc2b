/** Somebody ends a session, or closes a finished one (CS57–CS62). */
import { maySave, maySteer } from '../rights/steer.ts';
import type { CloseSession, EndSession, Facts } from './commands.ts';
import type { Decision } from './decision.ts';
import { dismissEvents, finishEvents, leaveEvents } from './end-events.ts';
import { customerWriter } from './lines.ts';
import { accept, type LiveSession, refuse } from './outcome.ts';
import { isEnded, isOngoing } from './session.ts';

/** Ends the session however far it has come (CS57–CS61). */
export function endSession(session: LiveSession, command: EndSession, facts: Facts): Decision {
  const { topic, now } = facts;
  if (isEnded(session)) return refuse('session_ended');
  const { by, userId } = command;
  if (by === 'customer') {
    const customer = customerWriter(session.customer.name);
    return accept(session, leaveEvents(session, 'ClosedByCustomer', customer, topic), now);
  }
  const writer = { by, userId, author: facts.agentName };
  if (!isOngoing(session)) {
    if (by === 'bot') return refuse('wrong_status', [session.status]);
    if (!maySave(facts.rights)) return refuse('not_permitted');
    return accept(session, dismissEvents(writer), now);
  }
  const allowed = by === 'bot' ? session.botActive : maySteer(session, userId, facts.rights);
  if (!allowed) return refuse('not_handler');
  return accept(session, finishEvents('ClosedByUser', writer, topic), now);
}

/** Closes a finished session for good (CS62). */
export function closeSession(session: LiveSession, _command: CloseSession, facts: Facts): Decision {
  if (session.status === 'Closed') return refuse('nothing_to_do');
  if (session.status !== 'Finished') return refuse('not_finished');
  return accept(session, [{ type: 'SessionClosed' }], facts.now);
}
