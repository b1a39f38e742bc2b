/** Plays a random world step by step and holds every law after each. */
import {
  ANONYMOUS,
  type ChatSession,
  decideMessage,
  evolve,
  type Facts,
  isOngoing,
  type RevisedEvent,
  revise,
  type SessionCommand,
  startSession,
  takesMessages,
} from '@parley/domain';
import { expect } from 'vitest';
import { checkRanks, checkShape, checkStep, type RulesUnderTest } from './laws.ts';
import { type RandomStep, type RandomWorld, SESSION_COUNT } from './random-steps.ts';
import { accepted, facts as standardFacts, T0 } from './world.ts';

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
    const command = {
      type: 'StartSession',
      sessionId: id,
      customer: ANONYMOUS,
      identified: world.identified,
    } as const;
    const topic = topicAt(world, id);
    const started = accepted(startSession(command, { ...standardFacts({ now }), topic }));
    histories.push(revise(null, started.events, now));
    sessions.push(started.session);
    checkShape(started.session);
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

/** The short way for messages decides as the long one does. */
function checkHotPath(
  session: ChatSession,
  command: SessionCommand,
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
    usedRanks: others
      .filter(isOngoing)
      .flatMap((other) => (other.userId === agent && other.rank !== null ? [other.rank] : [])),
    customerSeen: now - step.unseen,
  };
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
