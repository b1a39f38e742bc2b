/** What the store holds, counted and folded anew. */
import { isDeepStrictEqual } from 'node:util';
import { type ChatSession, evolve, movingAverage } from '@parley/domain';
import { readSession } from '../../../src/storage/session-row.ts';
import { groupBy } from '../../faults/history/group-by.ts';
import type { PickUp } from '../../faults/history/history.ts';
import { type Violation, violation } from '../../faults/history/violation.ts';
import { storedEvents } from '../store/history-rows.ts';
import type { SessionRecord, Tables } from '../store/tables.ts';
import type { Committed } from '../store/transaction.ts';
import { isInQueue } from './queue-of.ts';

/** Every session is what its events make, by the rules' own table of transitions; agents own what they were told. */
export function checkSessions(
  tables: Tables,
  told: { readonly pickUps: readonly PickUp[] },
): readonly Violation[] {
  const sessions = [...tables.sessions.values()];
  return [
    ...sessions.flatMap((row) => checkFold(tables, row)),
    ...checkRanks(sessions),
    ...checkPickUps(tables, told.pickUps),
  ];
}

function checkFold(tables: Tables, row: SessionRecord): readonly Violation[] {
  const at = { sessionId: row.id };
  let session: ChatSession | null = null;
  try {
    for (const event of storedEvents(tables, row.id)) session = evolve(session, event, row.id);
  } catch (error) {
    return [violation('gap', at, String(error))];
  }
  const stored = readSession(row);
  if (isDeepStrictEqual(session, stored)) return [];
  const fields = Object.entries(stored).filter(
    ([name, value]) => !isDeepStrictEqual(new Map(Object.entries(session ?? {})).get(name), value),
  );
  const names = fields.map(([name]) => name).join(', ');
  return [violation('miscounted', at, `its columns have ${names || 'less'} otherwise`)];
}

/** No two chats of an agent have the same rank (CS33). */
function checkRanks(sessions: readonly SessionRecord[]): readonly Violation[] {
  const ranked = sessions.filter(({ status, rank }) => (status === 5 || status === 6) && rank);
  const groups = groupBy(ranked, ({ user_id, rank }) => `rank ${rank} of user ${user_id}`);
  return [...groups].flatMap(([key, [first, second]]) =>
    first === undefined || second === undefined
      ? []
      : [violation('miscounted', { sessionId: second.id }, `session ${first.id} has ${key} too`)],
  );
}

/** Who was told to have picked a session up did so, and nobody else at the same time. */
function checkPickUps(tables: Tables, pickUps: readonly PickUp[]): readonly Violation[] {
  const found: Violation[] = [];
  const byAgent = groupBy(pickUps, ({ sessionId, userId }) => `${sessionId} ${userId}`);
  for (const [first, ...more] of byAgent.values()) {
    if (first === undefined) continue;
    const { sessionId, userId } = first;
    const stored = storedEvents(tables, sessionId).filter(
      ({ event }) => event.type === 'SessionPickedUp' && event.userId === userId,
    ).length;
    if (more.length + 1 <= stored) continue;
    const detail = `user ${userId} was told ${more.length + 1} times to have it, and got it ${stored} times`;
    found.push(violation('two-owners', first, detail));
  }
  return found;
}

/** At each commit: every revision between the two is there, once, and an owner only changes by being given it. */
export function checkCommit({ before, sessions, history }: Committed): Violation[] {
  const found: Violation[] = [];
  for (const [id, row] of sessions) {
    const was = before.get(id);
    const own = history.filter(({ session_id }) => session_id === id);
    const revisions = own.map(({ revision }) => revision).sort((a, b) => a - b);
    const expected = revisions.map((_, index) => (was?.revision ?? 0) + 1 + index);
    const last = revisions.at(-1) ?? was?.revision ?? 0;
    if (!isDeepStrictEqual(revisions, expected) || row.revision !== last) {
      const detail = `after ${was?.revision ?? 0} came ${revisions}, and it says ${row.revision}`;
      found.push(violation('gap', { sessionId: id }, detail));
    }
    const isPickUp = own.some(({ event_type }) => event_type === 'SessionPickedUp');
    if (isPickUp && was !== undefined && !isInQueue(was)) {
      const detail = `user ${row.user_id} picks up what is user ${was.user_id}'s`;
      found.push(violation('two-owners', { sessionId: id }, detail));
    }
    const isGiven = own.some(({ event_type }) => GIVES_OWNER.has(event_type ?? ''));
    if (was !== undefined && was.user_id !== row.user_id && !isGiven) {
      const detail = `it went from user ${was.user_id} to ${row.user_id} without a word`;
      found.push(violation('two-owners', { sessionId: id }, detail));
    }
  }
  return found;
}

const GIVES_OWNER: ReadonlySet<string> = new Set([
  'SessionPickedUp',
  'TransferAccepted',
  'SessionReset',
]);

/** Keeps the average waits of topics as the pick-ups make them, in the order of their commits (QU6). */
export function countAverages(commits: readonly Committed[]): ReadonlyMap<number, number> {
  const averages = new Map<number, number>();
  for (const { sessions, history } of commits) {
    for (const { session_id, event_type, body } of history) {
      const topicId = sessions.get(session_id)?.topic_id;
      if (event_type !== 'SessionPickedUp' || topicId === undefined) continue;
      const waited = Number(body?.waitedSeconds);
      averages.set(topicId, movingAverage(averages.get(topicId) ?? 0, waited));
    }
  }
  return averages;
}
