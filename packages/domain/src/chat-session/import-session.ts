/** A session that was led elsewhere, or before, is brought in as it is (CS81–CS85). */
import { initialQueuePosition } from '../queue/queue-order.ts';
import { lowestFreeRank } from '../rank/lowest-free-rank.ts';
import { maySave } from '../rights/steer.ts';
import type { Facts } from './commands.ts';
import type { Decision } from './decision.ts';
import { givenCustomer, givenDetails } from './edit-session.ts';
import type { ChatEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { GivenSession } from './given-session.ts';
import { SYSTEM, specialLine } from './lines.ts';
import { firstStep } from './next-step.ts';
import { carryOut, refuse } from './outcome.ts';
import type { ImportedState } from './saved-events.ts';
import { ANONYMOUS, NO_DETAILS, type SessionStatus } from './session.ts';
import { aliasOf } from './session-base.ts';

/** Brings a session in on the topic of the facts. */
export interface ImportSession {
  readonly sessionId: number;
  readonly given: GivenSession;
}

/** Begins a session with `SessionImported`; `usedRanks` are those of the user that is given (CS83). */
export function importSession({ sessionId, given }: ImportSession, facts: Facts): Decision {
  if (!maySave(facts.rights)) return refuse('not_permitted');
  // Without a status it goes the way of a session that is started, its topic's bot included.
  const botActive = given.chatbotIsActive ?? (given.status == null && facts.topic.botEnabled);
  const status = given.status ?? firstStep(facts, { identified: false, botActive });
  if (status === 'Deleted') return refuse('status_unreachable', ['none', status]);
  const state = importedState(status, { ...given, chatbotIsActive: botActive }, facts);
  if (!hasOwner(state, given)) return refuse('owner_wrong', ['userId']);
  const imported = { type: 'SessionImported', state } as const;
  const rest: ChatEvent[] = status === 'InQueue' ? [specialLine('NewSession', SYSTEM)] : [];
  const born = evolve(null, { revision: 1, at: facts.now, event: imported }, sessionId);
  return { ok: true, session: carryOut(born, rest, facts.now), events: [imported, ...rest] };
}

function importedState(
  status: Exclude<SessionStatus, 'Deleted'>,
  given: GivenSession,
  facts: Facts,
): ImportedState {
  const base = whatEveryStatusHas(given, facts);
  const userId = given.userId ?? null;
  switch (status) {
    case 'PreChatForm':
    case 'Faq':
    case 'OfflineForm':
    case 'InQueue':
      return { ...base, status, initialQueuePos: placeInQueue(given, facts) };
    case 'CustomerLast':
    case 'UserLast':
      return {
        ...base,
        status,
        initialQueuePos: placeInQueue(given, facts),
        userId,
        rank: userId === null ? null : freeRank(given, facts),
        transferTo: given.transferTo === userId ? null : (given.transferTo ?? null),
        whenStarted: given.whenStarted ?? facts.now,
      };
    case 'Finished':
    case 'Closed':
    case 'RequestPosted':
    case 'ClosedFromQueue':
      return {
        ...base,
        status,
        userId,
        rank: given.rank ?? null,
        transferTo: given.transferTo ?? null,
        whenStarted: given.whenStarted ?? null,
        whenEnded: given.whenEnded ?? base.idle,
      };
    default:
      return status satisfies never;
  }
}

function whatEveryStatusHas(given: GivenSession, { topic, now }: Facts) {
  const customer = givenCustomer(given, ANONYMOUS);
  const details = givenDetails(given, NO_DETAILS);
  const whenRequested = given.whenRequested ?? now;
  return {
    topicId: topic.id,
    customer,
    // An empty alias is none: blank records come with it.
    details: { ...details, alias: details.alias || aliasOf(customer) },
    whenRequested,
    idle: given.idle ?? whenRequested,
    initialQueuePos: given.initialQueuePos ?? 0,
    firstMessage: given.firstMessage ?? '',
    lastMessage: given.lastMessage ?? '',
    alertLevel: given.alertLevel ?? 0,
    botActive: given.chatbotIsActive ?? false,
    rating: given.rating ?? null,
    customerRead: 0,
    userRead: 0,
  };
}

/** 0 and less is no place: blank records come with it. */
function placeInQueue({ initialQueuePos }: GivenSession, { othersInQueue }: Facts): number {
  const given = initialQueuePos ?? 0;
  return given > 0 ? given : initialQueuePosition(othersInQueue);
}

function freeRank({ rank }: GivenSession, { usedRanks }: Facts): number {
  const given = rank ?? 0;
  return given > 0 && !usedRanks.includes(given) ? given : lowestFreeRank(usedRanks);
}

/** An ongoing session has a user or a bot, and one that nobody answers in yet has no user (CS6, CS83). */
function hasOwner(state: ImportedState, given: GivenSession): boolean {
  const userId = given.userId ?? null;
  if (state.status === 'CustomerLast' || state.status === 'UserLast') {
    return (userId === null) === state.botActive;
  }
  return 'whenEnded' in state || userId === null;
}
