/** All that is checked at the end of a run, beside what windows show. */
import { type Violation, violation } from '../../faults/history/violation.ts';
import type { World } from '../world.ts';
import { checkHistory } from './check-history.ts';
import { checkSessions, countAverages } from './check-sessions.ts';
import { isInQueue } from './queue-of.ts';

export function checkEverything(world: World): readonly Violation[] {
  const { store, recorder, pickUpLog } = world;
  return [
    ...checkHistory(store.tables, recorder),
    ...checkSessions(store.tables, recorder),
    ...pickUpLog.violations(),
    ...checkNobodyWaits(world),
    ...checkAverages(world),
  ];
}

/** The agents have picked up everybody who waited. */
function checkNobodyWaits({ store }: World): readonly Violation[] {
  return [...store.tables.sessions.values()]
    .filter(isInQueue)
    .map(({ id }) => violation('forgotten', { sessionId: id }, 'it still waits'));
}

/** The expected wait of each topic is what its pick-ups make it (QU6). */
function checkAverages({ store, commits }: World): readonly Violation[] {
  return [...countAverages(commits)].flatMap(([id, seconds]) => {
    const stored = store.tables.topics.get(id)?.seconds_pr_accept;
    if (stored === seconds) return [];
    const detail = `topic ${id} expects ${stored} s a customer instead of ${seconds}`;
    return [violation('miscounted', { sessionId: 0 }, detail)];
  });
}
