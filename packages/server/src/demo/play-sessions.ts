/** Plays planned sessions by the real chat rules, all of them interleaved as they would have happened. */
import {
  type ChatSession,
  decide,
  type Facts,
  isOngoing,
  movingAverage,
  type RevisedEvent,
  type Rights,
  revise,
  type SessionCommand,
  startSession,
  type TopicRules,
} from '@parley/domain';
import type { SessionPlan, SessionStep } from './session-step.ts';

/** What an agent may do in a topic, and the name that customers see there. */
export interface Seat {
  readonly rights: Rights;
  readonly shownName: string;
}

export interface Stage {
  topicOf(topicId: number): TopicRules;
  seatOf(userId: number, topicId: number): Seat;
}

/** A session with everything that happened in it. */
export interface PlayedSession {
  readonly plan: SessionPlan;
  readonly session: ChatSession;
  readonly events: readonly RevisedEvent[];
}

/** `chat_topic.last_accept` (ms since the epoch) and `seconds_pr_accept`. */
export interface TopicAccepts {
  readonly lastAccept: number;
  readonly secondsPerAccept: number;
}

interface Played {
  readonly sessions: readonly PlayedSession[];
  readonly accepts: ReadonlyMap<number, TopicAccepts>;
}

const NOBODY: Seat = {
  rights: { canRespond: false, canListen: false, manager: false, administrator: false },
  shownName: '',
};

/** @throws when a rule refuses a step: the plan is wrong then */
export function playSessions(plans: readonly SessionPlan[], stage: Stage): Played {
  const live = new Map<number, PlayedSession>();
  const accepts = new Map<number, TopicAccepts>();
  for (const { id, plan, step } of inOrder(plans)) {
    const before = live.get(id) ?? null;
    const facts = factsOf(plan, step, { id, session: before?.session ?? null, live, stage });
    const decision =
      before === null
        ? startSession(
            {
              type: 'StartSession',
              sessionId: id,
              customer: plan.startsAs,
              host: `192.0.2.${(id % 250) + 1}`,
              identified: false,
            },
            facts,
          )
        : decide(before.session, commandOf(before.session, step, facts), facts);
    if (!decision.ok) {
      throw new Error(`session ${id}: ${step?.command.type} is refused: ${decision.refusal.code}`);
    }
    const fresh = revise(before?.session ?? null, decision.events, facts.now);
    live.set(id, {
      plan,
      session: decision.session,
      events: [...(before?.events ?? []), ...fresh],
    });
    countAccepts(accepts, plan.topicId, fresh);
  }
  return { sessions: [...live.values()].sort((a, b) => a.session.id - b.session.id), accepts };
}

interface Moment {
  readonly id: number;
  readonly plan: SessionPlan;
  /** null = the start */
  readonly step: SessionStep | null;
}

function inOrder(plans: readonly SessionPlan[]): readonly Moment[] {
  const moments = plans.flatMap((plan, index): Moment[] => {
    const start = { id: index + 1, plan, step: null };
    return [start, ...plan.steps.map((step) => ({ ...start, step }))];
  });
  const timeOf = ({ plan, step }: Moment): number => step?.at ?? plan.startsAt;
  return moments.sort((a, b) => timeOf(a) - timeOf(b) || a.id - b.id);
}

interface Around {
  readonly id: number;
  readonly session: ChatSession | null;
  readonly live: ReadonlyMap<number, PlayedSession>;
  readonly stage: Stage;
}

function factsOf(plan: SessionPlan, step: SessionStep | null, around: Around): Facts {
  const { id, session, live, stage } = around;
  const { topicId } = plan;
  const others = [...live.values()].filter((other) => other.session.id !== id);
  const seat = step?.userId == null ? NOBODY : stage.seatOf(step.userId, topicId);
  const now = step?.at ?? plan.startsAt;
  return {
    now,
    topic: stage.topicOf(topicId),
    available: plan.available,
    othersInQueue: others.filter(
      (other) => other.session.status === 'InQueue' && other.session.topicId === topicId,
    ).length,
    rights: seat.rights,
    usedRanks: others.flatMap(({ session: other }) =>
      isOngoing(other) && other.userId === step?.userId && other.rank !== null ? [other.rank] : [],
    ),
    agentName: seat.shownName,
    transferTargetReady: true,
    customerSeen: step?.command.type === 'SweepSession' ? (session?.idle ?? now) : now,
  };
}

function commandOf(session: ChatSession, step: SessionStep | null, facts: Facts): SessionCommand {
  if (step === null) throw new Error(`session ${session.id} starts twice`);
  const { command, userId } = step;
  if (command.type === 'ReadAll') {
    return { type: 'MarkRead', by: command.by, userId, upTo: session.revision };
  }
  return command.type === 'PostUserMessage' ? { ...command, agentName: facts.agentName } : command;
}

function countAccepts(
  accepts: Map<number, TopicAccepts>,
  topicId: number,
  fresh: readonly RevisedEvent[],
): void {
  for (const { at, event } of fresh) {
    if (event.type !== 'SessionPickedUp') continue;
    const known = accepts.get(topicId)?.secondsPerAccept ?? 0;
    const secondsPerAccept = movingAverage(known, event.waitedSeconds);
    accepts.set(topicId, { lastAccept: at, secondsPerAccept });
  }
}
