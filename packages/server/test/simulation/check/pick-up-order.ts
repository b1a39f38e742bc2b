/** Whether everybody who asked for the next customer got the one that had waited longest (QU2). */
import { type Violation, violation } from '../../faults/history/violation.ts';
import type { HeldLock, SimulatedStore } from '../store/simulated-store.ts';
import type { SessionRecord } from '../store/tables.ts';
import { isBefore, isInQueue } from './queue-of.ts';

/** An answered call for the next customer. */
export interface TakenNext {
  readonly sessionId: number;
  /** When it was called, in ms since the simulation began. */
  readonly asked: number;
  /** Where the agent can respond. */
  readonly topicIds: readonly number[];
}

export interface PickUpLog {
  tookNext(taken: TakenNext): void;
  /** Sessions that were passed over. One that somebody else held a lock on meanwhile may be. */
  violations(): readonly Violation[];
}

/** How a row was from a time on. */
interface Version {
  readonly at: number;
  readonly row: SessionRecord;
}

export function createPickUpLog(store: SimulatedStore): PickUpLog {
  const taken: TakenNext[] = [];
  const versions = new Map<number, Version[]>();
  store.onCommit(({ at, sessions }) => {
    for (const row of sessions.values()) {
      const known = versions.get(row.id) ?? [];
      known.push({ at, row });
      versions.set(row.id, known);
    }
  });

  /** When the session left the queue by this call, and how it had waited. */
  function pickUp({ sessionId, asked }: TakenNext): Version | null {
    const known = versions.get(sessionId) ?? [];
    const index = known.findIndex(
      ({ at, row }, n) => at >= asked && n > 0 && !isInQueue(row) && isInQueueBefore(known, n),
    );
    const [before, after] = [known[index - 1], known[index]];
    return before === undefined || after === undefined ? null : { at: after.at, row: before.row };
  }

  function wasPassedOver(id: number, { asked, topicIds }: TakenNext, done: Version): boolean {
    const known = versions.get(id) ?? [];
    const from = known.findLastIndex(({ at }) => at < asked);
    const during = known.slice(Math.max(from, 0)).filter(({ at }) => at <= done.at);
    if (from < 0 || !during.every(({ row }) => isInQueue(row))) return false;
    const [first] = during;
    if (first === undefined || !topicIds.includes(first.row.topic_id)) return false;
    return isBefore(first.row, done.row) && !wasLocked(store.held, id, asked, done.at);
  }

  return {
    tookNext: (call) => void taken.push(call),
    violations: () =>
      taken.flatMap((call) => {
        const done = pickUp(call);
        if (done === null) return [];
        const passed = [...versions.keys()].find((id) => wasPassedOver(id, call, done));
        if (passed === undefined) return [];
        const detail = `it was passed over for session ${call.sessionId}`;
        return [violation('forgotten', { sessionId: passed }, detail)];
      }),
  };
}

function isInQueueBefore(known: readonly Version[], index: number): boolean {
  const before = known[index - 1];
  return before !== undefined && isInQueue(before.row);
}

function wasLocked(
  held: readonly HeldLock[],
  sessionId: number,
  from: number,
  to: number,
): boolean {
  const key = `session ${sessionId}`;
  return held.some((lock) => lock.key === key && lock.since <= to && lock.until >= from);
}
