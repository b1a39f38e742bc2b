/** Marks on a session that say nothing in it: read marks and alerts (CS76–CS79). */
import { isHandler } from '../rights/steer.ts';
import type { Facts, MarkRead, RaiseAlert } from './commands.ts';
import type { Decision } from './decision.ts';
import { accept, type LiveSession, refuse, refuseStatus } from './outcome.ts';

/** Moves one of the two read marks forward (CS76–CS78). */
export function markRead(session: LiveSession, command: MarkRead, facts: Facts): Decision {
  const { by } = command;
  if (by === 'user' && !isHandler(session, command.userId)) return refuse('not_handler');
  const upTo = Math.min(Math.floor(command.upTo), session.revision);
  const read = by === 'customer' ? session.customerRead : session.userRead;
  if (!(upTo > read)) return refuse('nothing_to_do');
  return accept(session, [{ type: 'MessagesRead', by, upTo }], facts.now);
}

/** Raises the alert level of a customer that waits (CS79). */
export function raiseAlert(session: LiveSession, { level }: RaiseAlert, facts: Facts): Decision {
  if (session.status !== 'InQueue' && session.status !== 'CustomerLast') {
    return refuseStatus(session);
  }
  if (level <= session.alertLevel) return refuse('nothing_to_do');
  return accept(session, [{ type: 'AlertRaised', level }], facts.now);
}
