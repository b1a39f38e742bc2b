/** A bot or an agent lets a session go, back to the chain and without the bot (CS53–CS55). */
import { maySteer } from '../rights/steer.ts';
import type { Facts, ResetSession } from './commands.ts';
import type { Decision } from './decision.ts';
import { enter, lastStep, toldNothing } from './next-step.ts';
import { accept, type LiveSession, refuse, refuseStatus } from './outcome.ts';
import { isOngoing } from './session.ts';

/** Lets the session go; who may, and from where, is CS53. */
export function resetSession(
  session: LiveSession,
  { userId }: ResetSession,
  facts: Facts,
): Decision {
  if (!isOngoing(session)) {
    if (session.status === 'InQueue' && !session.botActive) return refuse('nothing_to_do');
    if (!session.botActive || !isBeforeAnswer(session)) return refuseStatus(session);
  }
  const allowed = userId === null ? session.botActive : maySteer(session, userId, facts.rights);
  if (!allowed) return refuse('not_handler');
  return accept(
    session,
    enter({ type: 'SessionReset', status: target(session, facts) }),
    facts.now,
  );
}

function isBeforeAnswer({ status }: LiveSession): boolean {
  return status === 'PreChatForm' || status === 'Faq' || status === 'InQueue';
}

/** Whoever told nothing is asked the form; the FAQ is not gone through again (CS54). */
function target(session: LiveSession, facts: Facts): 'PreChatForm' | 'OfflineForm' | 'InQueue' {
  const last = lastStep(facts, false);
  const askForm = facts.topic.preChatForm && toldNothing(session.customer);
  return last === 'InQueue' && askForm ? 'PreChatForm' : last;
}
