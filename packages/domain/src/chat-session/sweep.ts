/** The server tidies up: customers who are gone, and finished sessions whose grace is over (CS70–CS75). */
import type { Facts, SweepSession } from './commands.ts';
import type { Decision } from './decision.ts';
import { leaveEvents } from './end-events.ts';
import { SYSTEM } from './lines.ts';
import { accept, type LiveSession, refuse } from './outcome.ts';
import { isEnded, isOngoing } from './session.ts';
import { SESSION_TIMEOUTS } from './timeouts.ts';

/** Ends or closes what is due at `facts.now`; `nothing_to_do` when nothing is (CS70–CS75). */
export function sweepSession(session: LiveSession, _command: SweepSession, facts: Facts): Decision {
  const { now, customerSeen, topic } = facts;
  if (isEnded(session)) {
    const due =
      session.status === 'Finished' && now - session.whenEnded >= SESSION_TIMEOUTS.finished;
    return due ? accept(session, [{ type: 'SessionClosed' }], now) : refuse('nothing_to_do');
  }
  const isGone = customerSeen !== null && now - customerSeen >= patience(session);
  if (!isGone) return refuse('nothing_to_do');
  return accept(session, leaveEvents(session, 'ClosedByIdle', SYSTEM, topic), now);
}

/** Milliseconds that this session waits for a customer who is gone. */
function patience(session: LiveSession): number {
  if (session.status === 'InQueue') return SESSION_TIMEOUTS.queue;
  return isOngoing(session) ? SESSION_TIMEOUTS.ongoing : SESSION_TIMEOUTS.form;
}
