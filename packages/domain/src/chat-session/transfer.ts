/** A session goes from one agent to another (CS46–CS52). Its status never changes by that. */
import { excerpt } from '../message-text/text-length.ts';
import { lowestFreeRank } from '../rank/lowest-free-rank.ts';
import { isHandler, maySteer } from '../rights/steer.ts';
import type {
  AcceptTransfer,
  CancelTransfer,
  Facts,
  RejectTransfer,
  RequestTransfer,
  TakeOver,
} from './commands.ts';
import type { Decision } from './decision.ts';
import type { ChatEvent } from './events.ts';
import { SPECIAL_PARAM_LENGTH, specialLine, userWriter } from './lines.ts';
import { accept, type LiveSession, refuse, refuseStatus } from './outcome.ts';
import { isOngoing } from './session.ts';

/** Asks another agent to take the session (CS46, CS47). */
export function requestTransfer(
  session: LiveSession,
  { userId, toUserId }: RequestTransfer,
  { rights, transferTargetReady, now }: Facts,
): Decision {
  if (!isOngoing(session)) return refuseStatus(session);
  if (!maySteer(session, userId, rights)) return refuse('not_handler');
  if (!rights.canRespond && !rights.manager) return refuse('not_permitted');
  if (session.transferTo === toUserId) return refuse('nothing_to_do');
  if (!transferTargetReady || toUserId === session.userId) return refuse('transfer_target');
  return accept(session, [{ type: 'TransferRequested', byUserId: userId, toUserId }], now);
}

/** The agent that was asked takes the session (CS48). */
export function acceptTransfer(
  session: LiveSession,
  { userId }: AcceptTransfer,
  facts: Facts,
): Decision {
  if (!isOngoing(session)) return refuseStatus(session);
  if (session.transferTo !== userId) return refuse('not_transferred');
  if (!facts.rights.canRespond) return refuse('not_permitted');
  return accept(session, handOver(userId, facts), facts.now);
}

/** The agent that was asked does not take it (CS49). */
export function rejectTransfer(
  session: LiveSession,
  { userId }: RejectTransfer,
  { agentName, now }: Facts,
): Decision {
  if (!isOngoing(session)) return refuseStatus(session);
  if (session.transferTo !== userId) return refuse('not_transferred');
  const line = specialLine('TransferRejected', userWriter(userId, agentName));
  return accept(session, [{ type: 'TransferRefused', byUserId: userId }, line], now);
}

/** The handler or a manager takes the question back (CS50). */
export function cancelTransfer(
  session: LiveSession,
  { userId }: CancelTransfer,
  { rights, now }: Facts,
): Decision {
  if (!isOngoing(session)) return refuseStatus(session);
  if (!maySteer(session, userId, rights)) return refuse('not_handler');
  if (session.transferTo === null) return refuse('nothing_to_do');
  return accept(session, [{ type: 'TransferCancelled', byUserId: userId }], now);
}

/** A manager takes the session at once (CS51). */
export function takeOver(session: LiveSession, { userId }: TakeOver, facts: Facts): Decision {
  if (!facts.rights.manager) return refuse('not_permitted');
  if (!isOngoing(session)) return refuseStatus(session);
  if (isHandler(session, userId)) return refuse('nothing_to_do');
  return accept(session, handOver(userId, facts), facts.now);
}

/** The new handler takes its seat, and a line tells the customer who answers from now on. */
function handOver(userId: number, { agentName, usedRanks }: Facts): ChatEvent[] {
  const line = specialLine('TransferedSession', userWriter(userId, agentName));
  return [
    { type: 'TransferAccepted', userId, agentName, rank: lowestFreeRank(usedRanks) },
    { ...line, specialParam: excerpt(agentName, SPECIAL_PARAM_LENGTH) },
  ];
}
