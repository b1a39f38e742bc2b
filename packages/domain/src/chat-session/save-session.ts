/** A session that exists is saved: edited, and led by the commands that the given fields stand for (CS85–CS94). */
import { isHandler, isLedByBot, maySave } from '../rights/steer.ts';
import type { Facts, Rights, SessionCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { Decision, RefusalCode } from './decision.ts';
import { editSession } from './edit-session.ts';
import type { ChatEvent } from './events.ts';
import type { GivenSession } from './given-session.ts';
import { carryOut, refuse } from './outcome.ts';
import { type ChatSession, isEnded, isOngoing, type SessionStatus } from './session.ts';

/** What is to be stored of a session, by the agent that saves it. */
export interface SaveSession {
  readonly userId: number;
  readonly given: GivenSession;
}

/** The world as for any command, in the topic that the session will be in; and what a save must know besides. */
export interface SaveFacts extends Facts {
  /** The agent's rights in the topic that the session is in before. */
  readonly rightsBefore: Rights;
  /** `chat_session.customer_fetch`, ms since the epoch; null = no client of the customer's has come. */
  readonly customerFetch: number | null;
}

/** Saves all of it or nothing: one decision, whose events are those of the edit and of every command (CS94). */
export function saveSession(session: ChatSession, save: SaveSession, facts: SaveFacts): Decision {
  if (session.status === 'Deleted') return refuse('session_deleted');
  if (!maySave(facts.rightsBefore) || !maySave(facts.rights)) return refuse('not_permitted');
  const events: ChatEvent[] = [];
  let state: ChatSession = session;
  const edit = (): void => {
    const edited = editSession(state, save.given, facts.customerFetch);
    if (edited === null) return;
    events.push(edited);
    state = carryOut(state, [edited], facts.now);
  };
  const ended = isEnded(session);
  // What is ended by the save is edited as what has ended: all of it is stored as given.
  const ends = !ended && isEnding(save.given.status);
  if (!ends) edit();
  for (const step of ended || ends
    ? [wishOfStatus]
    : [wishOfUser, wishOfTransfer, wishOfStatus, wishPastFaq]) {
    const wish = step(state, save);
    if ('ok' in wish) return wish;
    for (const command of wish) {
      const decision = decide(state, command, facts);
      if (!decision.ok && decision.refusal.code === 'nothing_to_do') continue;
      if (!decision.ok) return asSaved(decision, session.status, save.given.status);
      events.push(...decision.events);
      state = decision.session;
    }
  }
  if (ends) edit();
  if (!isBotAsGiven(session, state, save.given)) return refuse('owner_wrong', ['chatbotIsActive']);
  return events.length === 0 ? refuse('nothing_to_do') : { ok: true, session: state, events };
}

/** The commands that a given field stands for, in order; or why there are none. */
type Wish = readonly SessionCommand[] | Refused;
type Refused = Extract<Decision, { readonly ok: false }>;

/** CS90 */
function wishOfUser(session: ChatSession, { given, userId }: SaveSession): Wish {
  const handler = isOngoing(session) ? session.userId : null;
  const wanted = given.userId;
  if (wanted === undefined || wanted === handler) return [];
  if (wanted === userId && isOngoing(session)) {
    return [{ type: session.transferTo === userId ? 'AcceptTransfer' : 'TakeOver', userId }];
  }
  // A pick-up brings its user, and a reset lets it go.
  if (wanted === userId && isAnswering(given.status)) return [];
  if (wanted === null && given.status === 'InQueue') return [];
  return refuse('user_fixed');
}

/** CS91 */
function wishOfTransfer(session: ChatSession, { given, userId }: SaveSession): Wish {
  const wanted = given.transferTo;
  const asked = isOngoing(session) ? session.transferTo : null;
  if (wanted === undefined || wanted === asked) return [];
  if (!isOngoing(session)) return refuse('wrong_status', [session.status]);
  // Whoever has just become the handler was asked until then: what was read still says so.
  if (wanted === session.userId) return [];
  if (wanted !== null) return [{ type: 'RequestTransfer', userId, toUserId: wanted }];
  const declines = asked === userId && !isHandler(session, userId);
  return [{ type: declines ? 'RejectTransfer' : 'CancelTransfer', userId }];
}

/** CS89 */
function wishOfStatus(session: ChatSession, { given, userId }: SaveSession): Wish {
  const wanted = given.status ?? session.status;
  if (wanted === session.status) return [];
  // Whose turn it is the chat itself keeps: a copy that was read before the last message says it otherwise.
  if (isOngoing(session) && isAnswering(wanted)) return [];
  const bot = isLedByBot(session);
  const end =
    bot && isOngoing(session)
      ? ({ type: 'EndSession', by: 'bot', userId: null } as const)
      : ({ type: 'EndSession', by: 'user', userId } as const);
  const close = { type: 'CloseSession', by: 'user' } as const;
  switch (wanted) {
    case 'Finished':
      return [end];
    case 'Closed':
      return session.status === 'Finished' ? [close] : [end, close];
    case 'InQueue':
      if (session.status === 'PreChatForm' && !bot) {
        return [{ type: 'SubmitPreChatForm', customer: session.customer }];
      }
      if (session.status === 'Faq' && !bot) return [];
      return [{ type: 'ResetSession', userId: bot ? null : userId }];
    case 'Deleted':
      return [{ type: 'DeleteSession', userId }];
    case 'CustomerLast':
    case 'UserLast':
      if (session.status === 'InQueue' && given.userId === userId) {
        return [{ type: 'PickUp', userId }];
      }
      return unreachable(session.status, wanted);
    default:
      return unreachable(session.status, wanted);
  }
}

/** Whoever asks for the queue passes the FAQ by, also where the form led into it. */
function wishPastFaq(session: ChatSession, { given }: SaveSession): Wish {
  const passes = given.status === 'InQueue' && session.status === 'Faq' && !isLedByBot(session);
  return passes ? [{ type: 'AnswerFaq', helped: false }] : [];
}

function isEnding(status: SessionStatus | null | undefined): boolean {
  return status === 'Finished' || status === 'Closed';
}

function isAnswering(status: SessionStatus | null | undefined): boolean {
  return status === 'CustomerLast' || status === 'UserLast';
}

function unreachable(from: SessionStatus, to: SessionStatus): Refused {
  return refuse('status_unreachable', [from, to]);
}

/** Codes by which a command says that it does not belong to the status; here the two names say more. */
const OF_STATUS: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'wrong_status',
  'session_ended',
  'not_in_queue',
  'not_finished',
]);

function asSaved(
  refused: Refused,
  from: SessionStatus,
  to: SessionStatus | null | undefined,
): Refused {
  return OF_STATUS.has(refused.refusal.code) ? unreachable(from, to ?? from) : refused;
}

/** Whether the bot's part in a conversation came out as it was given, if it was given otherwise than it was (CS92). */
function isBotAsGiven(before: ChatSession, after: ChatSession, given: GivenSession): boolean {
  if (given.chatbotIsActive == null || !isOngoing(before)) return true;
  const switched = given.chatbotIsActive !== before.botActive;
  return !switched || given.chatbotIsActive === after.botActive;
}
