/** Plays a random world step by step and holds every law after each. */
import {
  ANONYMOUS,
  type ChatSession,
  decideMessage,
  evolve,
  type Facts,
  importSession,
  isOngoing,
  type RevisedEvent,
  revise,
  startSession,
  takesMessages,
} from '@parley/domain';
import { expect } from 'vitest';
import {
  checkRanks,
  checkShape,
  checkStep,
  type RulesUnderTest,
  type WorldCommand,
} from './laws.ts';
import { type RandomStep, type RandomWorld, SESSION_COUNT } from './random-steps.ts';
import { type Accepted, accepted, facts as standardFacts, T0 } from './world.ts';

/** Which session and which history a played world ended with. */
export interface Played {
  readonly sessions: readonly ChatSession[];
  readonly histories: readonly (readonly RevisedEvent[])[];
}

export function playWorld(world: RandomWorld, rules: RulesUnderTest): Played {
  let now = T0;
  const histories: RevisedEvent[][] = [];
  const sessions: ChatSession[] = [];
  for (let id = 1; id <= SESSION_COUNT; id += 1) {
    const begun = begin(world, id, now, sessions);
    histories.push(revise(null, begun.events, now));
    sessions.push(begun.session);
    checkShape(begun.session);
    checkRanks(sessions);
  }

  for (const step of world.steps) {
    now += step.passed;
    const before = deepFreeze(at(sessions, step.at));
    const facts = factsFor(step, world, sessions, now);
    const decision = rules.decide(before, step.command, facts);
    expect(rules.decide(before, step.command, facts), 'deciding is pure').toEqual(decision);
    checkHotPath(before, step.command, facts, rules);
    checkStep(rules, { before, decision, facts, others: sessions });
    if (!decision.ok) continue;
    at(histories, step.at).push(...revise(before, decision.events, now));
    sessions[step.at] = decision.session;
    checkRanks(sessions);
  }

  for (const [index, history] of histories.entries()) {
    const session = at(sessions, index);
    expect(session.revision, 'revision = number of events').toBe(history.length);
    expect(
      history.reduce<ChatSession | null>((state, e) => evolve(state, e, session.id), null),
      'the whole history gives the session',
    ).toEqual(session);
  }
  return { sessions, histories };
}

/** A session is started by its customer, or brought in as it is. */
function begin(
  world: RandomWorld,
  id: number,
  now: number,
  others: readonly ChatSession[],
): Accepted {
  const facts = { ...standardFacts({ now }), topic: topicAt(world, id) };
  const given = world.broughtIn[id - 1] ?? null;
  if (given !== null) {
    const usedRanks = ranksOf(given.userId ?? null, others);
    const decision = importSession({ sessionId: id, given }, { ...facts, usedRanks });
    if (decision.ok) return decision;
  }
  const { identified } = world;
  const start = { type: 'StartSession', sessionId: id, customer: ANONYMOUS, host: '' } as const;
  return accepted(startSession({ ...start, identified }, facts));
}

/** The short way for messages decides as the long one does. */
function checkHotPath(
  session: ChatSession,
  command: WorldCommand,
  facts: Facts,
  rules: RulesUnderTest,
): void {
  if (command.type !== 'PostCustomerMessage' && command.type !== 'PostUserMessage') return;
  if (!takesMessages(session)) return;
  expect(decideMessage(session, command, { now: facts.now })).toEqual(
    rules.decide(session, command, facts),
  );
}

function factsFor(
  step: RandomStep,
  world: RandomWorld,
  sessions: readonly ChatSession[],
  now: number,
): Facts {
  const session = at(sessions, step.at);
  const others = sessions.filter((other) => other !== session);
  const handler = 'userId' in session ? session.userId : null;
  const taker = 'userId' in step.command ? step.command.userId : null;
  const agent = taker ?? handler;
  return {
    ...step.facts,
    now,
    topic: topicAt(world, step.topic),
    othersInQueue: others.filter((other) => other.status === 'InQueue').length,
    usedRanks: ranksOf(agent ?? null, others),
    customerSeen: now - step.unseen,
  };
}

function ranksOf(agent: number | null, sessions: readonly ChatSession[]): number[] {
  return sessions
    .filter(isOngoing)
    .flatMap(({ userId, rank }) => (userId === agent && rank !== null ? [rank] : []));
}

function topicAt({ topics }: RandomWorld, index: number) {
  return at(topics, index % topics.length);
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`nothing at ${index}`);
  return item;
}

function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) {
    if (typeof inner === 'object' && inner !== null) deepFreeze(inner);
  }
  return Object.freeze(value);
}
