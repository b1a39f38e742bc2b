/** Marks on a session that say nothing in it: read marks and alerts (CS76–CS79). */
import { isHandler } from '../rights/steer.ts';
import type { Facts, MarkRead, RaiseAlert } from './commands.ts';
import type { Decision } from './decision.ts';
import { accept, type LiveSession, refuse, refuseStatus } from './outcome.ts';

/** Moves one of the two read marks forward (CS76–CS78). The time is all that it must know of the world. */
export function decideMark(
  session: LiveSession,
  command: MarkRead,
  { now }: Pick<Facts, 'now'>,
): Decision {
  const { by } = command;
  if (by === 'user' && !isHandler(session, command.userId)) return refuse('not_handler');
  const upTo = Math.min(Math.floor(command.upTo), session.revision);
  if (!(upTo > readUpTo(session, by))) return refuse('nothing_to_do');
  return accept(session, [{ type: 'MessagesRead', by, upTo }], now);
}

/** The revision up to which a side has read. */
export function readUpTo(session: LiveSession, by: MarkRead['by']): number {
  return by === 'customer' ? session.customerRead : session.userRead;
}

/** Raises the alert level of a customer that waits (CS79). */
export function raiseAlert(session: LiveSession, { level }: RaiseAlert, facts: Facts): Decision {
  if (session.status !== 'InQueue' && session.status !== 'CustomerLast') {
    return refuseStatus(session);
  }
  if (level <= session.alertLevel) return refuse('nothing_to_do');
  return accept(session, [{ type: 'AlertRaised', level }], facts.now);
}
