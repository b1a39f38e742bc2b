/** What must hold after every step of every world, whatever the rules under test are built like. */
import {
  type ChatEvent,
  type ChatSession,
  type Decision,
  type Facts,
  isAllowed,
  isEnded,
  isOngoing,
  REFUSALS,
  type RevisedEvent,
  type SaveSession,
  type SessionCommand,
  type SPECIAL_TYPE,
} from '@parley/domain';
import { expect } from 'vitest';

/** What may be asked of a session in a random world: a command, or that it be saved. */
export type WorldCommand = SessionCommand | ({ readonly type: 'Save' } & SaveSession);

/** The functions that the laws are held against; a mutant replaces one of them. */
export interface RulesUnderTest {
  readonly decide: (session: ChatSession, command: WorldCommand, facts: Facts) => Decision;
  readonly evolve: (session: ChatSession | null, event: RevisedEvent, id: number) => ChatSession;
}

/** One decided command and everything around it. */
export interface Step {
  readonly before: ChatSession;
  readonly decision: Decision;
  readonly facts: Facts;
  /** All sessions before the step. */
  readonly others: readonly ChatSession[];
}

export function checkStep(rules: RulesUnderTest, step: Step): void {
  const { before, decision, facts } = step;
  if (!decision.ok) {
    expect(Object.keys(REFUSALS)).toContain(decision.refusal.code);
    return;
  }
  const { session: after, events } = decision;
  expect(events.length, 'an accepted command changes something').toBeGreaterThan(0);
  expect(after.revision, 'a revision per event').toBe(before.revision + events.length);

  let state = before;
  for (const event of events) {
    const revision = state.revision + 1;
    const next = rules.evolve(state, { revision, at: facts.now, event }, before.id);
    expect(next.revision).toBe(revision);
    expect(isAllowed(state.status, event.type, next.status), `${state.status} ${event.type}`).toBe(
      true,
    );
    checkEnded(state, next, event, facts);
    checkRank(event, before, next, step.others);
    checkMarks(event);
    state = next;
  }
  expect(after, 'old state + events = new state').toEqual(state);
  checkShape(after);
  expect(after.customerRead).toBeGreaterThanOrEqual(before.customerRead);
  expect(after.userRead).toBeGreaterThanOrEqual(before.userRead);
}

/** No state that the rules forbid. */
export function checkShape(session: ChatSession): void {
  expect(session.customerRead).toBeLessThanOrEqual(session.revision);
  expect(session.userRead).toBeLessThanOrEqual(session.revision);
  expect([...session.firstMessage].length).toBeLessThanOrEqual(1024);
  if (isOngoing(session)) {
    expect(session.botActive, 'an agent or a bot, never both, never nobody').toBe(
      session.userId === null,
    );
    expect(session.rank === null).toBe(session.userId === null);
    expect(session.transferTo === null || session.transferTo !== session.userId).toBe(true);
  }
  const mayHaveHandler = isOngoing(session) || isEnded(session) || session.status === 'Deleted';
  for (const field of ['userId', 'rank', 'transferTo']) {
    expect(field in session, `${session.status} ${field}`).toBe(mayHaveHandler);
  }
}

/** No agent has two ongoing sessions of one rank. */
export function checkRanks(sessions: readonly ChatSession[]): void {
  const taken = sessions
    .filter(isOngoing)
    .flatMap(({ userId, rank }) => (userId === null ? [] : [`${userId}:${rank}`]));
  expect(new Set(taken).size, `ranks ${taken}`).toBe(taken.length);
}

/** Ended sessions stay ended but for the reopen rule, and nothing is written in them. */
function checkEnded(state: ChatSession, next: ChatSession, event: ChatEvent, facts: Facts): void {
  if (!isEnded(state)) return;
  if (event.type === 'MessagePosted') {
    expect(event.specialType).toBe('SessionDeleted' satisfies keyof typeof SPECIAL_TYPE);
  }
  if (isEnded(next) || next.status === 'Deleted') return;
  expect([state.status, event.type]).toEqual(['Finished', 'SessionReopened']);
  expect(facts.topic.postChatForm).toBe(true);
}

/** Whatever history was brought in: the rules themselves give stars and alerts as they are meant. */
function checkMarks(event: ChatEvent): void {
  if (event.type === 'SessionRated') expect([1, 2, 3, 4, 5]).toContain(event.rating);
  if (event.type === 'AlertRaised') expect([1, 2]).toContain(event.level);
}

/** A rank that is given is the lowest that the agent's other ongoing sessions leave free. */
function checkRank(
  event: ChatEvent,
  before: ChatSession,
  next: ChatSession,
  others: readonly ChatSession[],
): void {
  if (!('rank' in event) || event.rank === null || !isOngoing(next)) return;
  const used = others
    .filter(isOngoing)
    .filter((other) => other.id !== before.id && other.userId === next.userId)
    .map((other) => other.rank);
  const free = [1, 2, 3, 4, 5, 6, 7, 8, 9].find((rank) => !used.includes(rank));
  expect(event.rank).toBe(free);
}
