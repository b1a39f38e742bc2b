/**
 * Stores a group of customers' starts. What the statement leaves out (a start that was made before, a topic that is gone)
 * is answered one by one.
 */
import { ANONYMOUS, type Decision, type Facts, revise, startSession } from '@parley/domain';
import { isStorageUnavailable } from '../storage/is-unavailable.ts';
import { findSessionByStartId } from '../storage/load-session.ts';
import { readStarts, type StartingTopic, type StartsRead } from '../storage/read-starts.ts';
import { type NewSession, storeNewSessions } from '../storage/store-new-sessions.ts';
import { createSessionKey } from './begin-session.ts';
import type { ChatDeps } from './chat-deps.ts';
import { ChatError, refused } from './chat-error.ts';
import { factsFrom } from './load-facts.ts';
import type { SessionStart, StartedSession } from './session-start.ts';

/** A start whose customer waits for the answer. */
export interface WaitingStart {
  readonly start: SessionStart;
  readonly resolve: (started: StartedSession) => void;
  readonly reject: (error: unknown) => void;
}

/** Longer addresses are cut, in characters. */
const LONGEST_HOST = 255;

/** Answers every start of the group. @throws when the store does not answer; then some of them may be without an answer. */
export async function storeStarts(deps: ChatDeps, group: readonly WaitingStart[]): Promise<void> {
  try {
    await storeTogether(deps, group);
  } catch (error) {
    if (isStorageUnavailable(error)) throw error;
    if (group.length === 1) {
      group[0]?.reject(error);
      return;
    }
    // One that cannot be stored must not keep the others from it. In halves, so that it costs them little either.
    const middle = Math.ceil(group.length / 2);
    await storeStarts(deps, group.slice(0, middle));
    await storeStarts(deps, group.slice(middle));
  }
}

async function storeTogether(deps: ChatDeps, group: readonly WaitingStart[]): Promise<void> {
  const read = await readStarts(
    deps.db,
    group.map(({ start }) => start),
  );
  const decided = decideStarts(deps, group, read);
  const stored = decided.size === 0 ? NONE : await storeNewSessions(deps.db, [...decided.values()]);
  const leftOut: WaitingStart[] = [];
  for (const waiting of group) {
    const fresh = decided.get(waiting);
    const events = fresh && stored.get(fresh.session.id);
    if (fresh === undefined || events === undefined) {
      leftOut.push(waiting);
      continue;
    }
    deps.changes.publish({ session: fresh.session, events });
    waiting.resolve({ session: fresh.session, sessionKey: fresh.sessionKey });
  }
  for (const { start, resolve, reject } of leftOut) {
    await findStarted(deps, start).then(resolve, reject);
  }
}

const NONE: Awaited<ReturnType<typeof storeNewSessions>> = new Map();

/** Each by the rules, in the order of arrival; those that cannot be new are missing. */
function decideStarts(
  deps: ChatDeps,
  group: readonly WaitingStart[],
  { topics, known }: StartsRead,
): Map<WaitingStart, NewSession> {
  const begins = new Map([...topics].map(([id, topic]) => [id, createPlaces(deps, topic)]));
  const taken = new Set(known);
  const decided = new Map<WaitingStart, NewSession>();
  for (const waiting of group) {
    const { start } = waiting;
    const begin = begins.get(start.topicId);
    const startId = start.startId.toLowerCase();
    if (begin === undefined || taken.has(startId)) continue;
    taken.add(startId);
    decided.set(waiting, begin(start));
  }
  return decided;
}

/** Gives each start of a topic its place: the next id, and a queue as long as those before it have made it (QU4). */
function createPlaces(deps: ChatDeps, { topic, staffed, waiting, ids }: StartingTopic) {
  const around = { topic, agent: null, customerSeen: deps.now() };
  const facts = factsFrom(deps, around, {
    ...{ staffed, othersInQueue: waiting, usedRanks: [], targetReady: false },
  });
  let place = 0;
  let { othersInQueue } = facts;

  return function begin(start: SessionStart): NewSession {
    const sessionId = ids[place];
    if (sessionId === undefined) throw new Error('a start without an id');
    place += 1;
    const decision = decide(start, sessionId, { ...facts, othersInQueue });
    if (!decision.ok) throw refused(decision.refusal);
    const { session } = decision;
    if (session.status === 'InQueue' && !session.botActive) othersInQueue += 1;
    return {
      ...{ session, sessionKey: createSessionKey(), startId: start.startId },
      events: revise(null, decision.events, facts.now),
      customerFetch: facts.now,
    };
  };
}

function decide({ customer, host }: SessionStart, sessionId: number, facts: Facts): Decision {
  return startSession(
    {
      ...{ type: 'StartSession', sessionId, identified: false },
      customer: { ...ANONYMOUS, ...customer },
      host: host.slice(0, LONGEST_HOST),
    },
    facts,
  );
}

/** @throws ChatError `unknown_topic`, `start_id_conflict` */
async function findStarted(deps: ChatDeps, start: SessionStart): Promise<StartedSession> {
  const earlier = await findSessionByStartId(deps.db, start.startId);
  if (earlier === null) throw new ChatError('unknown_topic');
  if (earlier.session.topicId !== start.topicId) throw new ChatError('start_id_conflict');
  return earlier;
}
