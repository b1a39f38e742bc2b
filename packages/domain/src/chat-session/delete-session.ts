/** A session is taken out of sight (CS15, CS80). */
import { mayDelete } from '../rights/steer.ts';
import type { DeleteSession, Facts } from './commands.ts';
import type { Decision } from './decision.ts';
import { specialLine, userWriter } from './lines.ts';
import { accept, type LiveSession, refuse } from './outcome.ts';

/** Hides the session for good, by a manager or an administrator. */
export function deleteSession(
  session: LiveSession,
  { userId }: DeleteSession,
  { rights, agentName, now }: Facts,
): Decision {
  if (!mayDelete(rights)) return refuse('not_permitted');
  const line = specialLine('SessionDeleted', userWriter(userId, agentName));
  return accept(session, [line, { type: 'SessionDeleted' }], now);
}
