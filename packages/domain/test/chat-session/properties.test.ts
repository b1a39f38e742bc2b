import {
  type ChatSession,
  type Decision,
  decide,
  evolve,
  isOngoing,
  SESSION_STATUS,
  saveSession,
  TRANSITIONS,
} from '@parley/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RulesUnderTest } from '../support/laws.ts';
import { playWorld } from '../support/play-world.ts';
import { randomWorld } from '../support/random-steps.ts';

/** A command, or a save of an agent that stays in the topic. */
const decideAny: RulesUnderTest['decide'] = (session, command, facts) =>
  command.type === 'Save'
    ? saveSession(session, command, { ...facts, rightsBefore: facts.rights, customerFetch: null })
    : decide(session, command, facts);

const RULES: RulesUnderTest = { decide: decideAny, evolve };
/** Enough worlds for every status and event to come up many times; a few seconds. */
const RUNS = 300;

describe('random worlds', () => {
  it('[CS1] [CS2] [CS4] [CS5] [CS6] [CS33] hold after every step of every world', () => {
    fc.assert(
      fc.property(randomWorld, (world) => void playWorld(world, RULES)),
      { numRuns: RUNS },
    );
  });

  it('come to every status and every event', () => {
    const statuses = new Set<string>();
    const events = new Set<string>();
    fc.assert(
      fc.property(randomWorld, (world) => {
        for (const history of playWorld(world, RULES).histories) {
          let state: ChatSession | null = null;
          for (const revised of history) {
            state = evolve(state, revised, 1);
            statuses.add(state.status);
            events.add(revised.event.type);
          }
        }
      }),
      { numRuns: RUNS, seed: 1 },
    );
    const possible = Object.values(TRANSITIONS).flatMap((row) => Object.keys(row));
    expect(Object.keys(SESSION_STATUS).filter((status) => !statuses.has(status))).toEqual([]);
    expect(possible.filter((type) => !events.has(type))).toEqual([]);
  });
});

/** Each of these is a mistake that somebody could make; the laws must not let it pass. */
const MUTANTS: Readonly<Record<string, RulesUnderTest>> = {
  'an evolve that skips a revision': {
    decide: decideAny,
    evolve: (session, revised, id) => {
      const next = evolve(session, revised, id);
      return { ...next, revision: next.revision + 1 };
    },
  },
  'a decision that forgets an event': withDecision((decision) =>
    decision.ok && decision.events.length > 1
      ? { ...decision, events: decision.events.slice(1) }
      : decision,
  ),
  'a state that is not what its events say': withDecision((decision) =>
    decision.ok ? { ...decision, session: { ...decision.session, idle: 0 } } : decision,
  ),
  'a bot that stays when an agent takes over': changingState((session) =>
    isOngoing(session) ? { ...session, botActive: true } : session,
  ),
  'a rank that is always 1': {
    decide: (session, command, facts) => decideAny(session, command, { ...facts, usedRanks: [] }),
    evolve,
  },
  'a finished session that opens without a post-chat form': {
    decide: (session, command, facts) =>
      decideAny(session, command, { ...facts, topic: { ...facts.topic, postChatForm: true } }),
    evolve,
  },
};

describe('the laws', () => {
  for (const [name, mutant] of Object.entries(MUTANTS)) {
    it(`catch ${name}`, () => {
      const result = fc.check(
        fc.property(randomWorld, (world) => void playWorld(world, mutant)),
        { numRuns: RUNS, endOnFailure: true, seed: 1 },
      );
      expect(result.failed).toBe(true);
    });
  }
});

function withDecision(change: (decision: Decision) => Decision): RulesUnderTest {
  return { decide: (...args) => change(decideAny(...args)), evolve };
}

/** A mistake that decisions and fold share, so that only the shape of the state can give it away. */
function changingState(change: (session: ChatSession) => ChatSession): RulesUnderTest {
  return {
    decide: (...args) => {
      const decision = decideAny(...args);
      return decision.ok ? { ...decision, session: change(decision.session) } : decision;
    },
    evolve: (...args) => change(evolve(...args)),
  };
}
