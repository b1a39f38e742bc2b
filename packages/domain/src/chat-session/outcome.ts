/** The two ends of every decision. */
import type { Decision, RefusalCode } from './decision.ts';
import type { ChatEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { revise } from './revise.ts';
import type { ChatSession, DeletedSession } from './session.ts';
import { isEnded } from './session.ts';

/** A session that commands may still reach; `decide` turns deleted ones away first (CS7). */
export type LiveSession = Exclude<ChatSession, DeletedSession>;

const NO_DETAIL: readonly string[] = [];

/** The session after these events: what {@link evolve} makes of them, so state and history never part (CS1). */
export function carryOut(
  session: ChatSession,
  events: readonly ChatEvent[],
  now: number,
): ChatSession {
  return revise(session, events, now).reduce<ChatSession>(
    (state, revised) => evolve(state, revised, session.id),
    session,
  );
}

/** Says yes to a command whose outcome these events are. */
export function accept(session: ChatSession, events: readonly ChatEvent[], now: number): Decision {
  return { ok: true, session: carryOut(session, events, now), events };
}

/** Says no; nothing changes. */
export function refuse(
  code: RefusalCode,
  detail: readonly string[] = NO_DETAIL,
): Extract<Decision, { readonly ok: false }> {
  return { ok: false, refusal: { code, detail } };
}

/** Says no to a command that belongs to another status: `session_ended`, or `wrong_status` with the one it is in (CS8). */
export function refuseStatus(session: LiveSession): Decision {
  return isEnded(session) ? refuse('session_ended') : refuse('wrong_status', [session.status]);
}
